import { pagePath } from '../../content/corpus/addresses.ts';
import type { Article, Corpus } from '../../content/corpus/corpus.ts';
import type { AppConfig } from '../parts.ts';

/** Address of an article's page, at a heading when one is named: absolute with PUBLIC_URL, else from the root of the site. */
export function articleAddress(
  article: Pick<Article, 'slug' | 'locale'>,
  headingId: string,
  corpus: Corpus,
  config: Pick<AppConfig, 'publicUrl' | 'basePath'>,
): string {
  const [defaultLocale = article.locale] = corpus.business.locales;
  const path = pagePath({ kind: 'article', slug: article.slug }, article.locale, { defaultLocale });
  return `${config.publicUrl ?? ''}${config.basePath}${path}${headingId === '' ? '' : `#${headingId}`}`;
}
