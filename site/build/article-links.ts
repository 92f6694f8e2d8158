import { TanggapError } from '../../content/corpus/errors.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { corpus, href } from './pages.ts';

const slugs = new Map(corpus.articles.map(({ locale, articleId, slug }) => [`${locale}/${articleId}`, slug]));

/**
 * Address of a link in an article: `article:request-return#steps` leads to that article in the text's own language,
 * every other stays as it is. Throws `LINK_BROKEN` for an article that the language does not have.
 */
export function articleLink(address: string, locale: Locale): string {
  if (!address.startsWith('article:')) return address;
  const [articleId = '', anchor] = address.slice('article:'.length).split('#');
  const slug = slugs.get(`${locale}/${articleId}`);
  if (slug === undefined) {
    throw new TanggapError(
      'LINK_BROKEN',
      `There is no article "${articleId}" in "${locale}". Correct the link, or write the article.`,
    );
  }
  const path = href({ kind: 'article', slug }, locale);
  return anchor ? `${path}#${anchor}` : path;
}
