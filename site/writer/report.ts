import { pagePath } from '../../content/corpus/addresses.ts';
import type { Corpus, Problem } from '../../content/corpus/index.ts';
import type { WriterLocale } from '../../content/corpus/problems/finding.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** What a writer is told beside a page. */
export interface WriterReport {
  readonly writerLocale: WriterLocale;
  /** Version of the content that the page shows. */
  readonly version: string;
  /** True while an error keeps the files as they stand from being shown: the page shows the last good text. */
  readonly isHeld: boolean;
  /** Errors of other files than the page's own; they too keep the page from following. */
  readonly elsewhere: readonly Problem[];
  /** The article of the page; absent on every other kind of page. */
  readonly article?: ArticleReport;
}

/** What a writer is told about one article. */
export interface ArticleReport {
  readonly articleId: string;
  readonly locale: Locale;
  /** Path in the content folder. */
  readonly file: string;
  /** Errors first, then in the order of the file. */
  readonly problems: readonly Problem[];
  /** Ways in which people put it, as the page's version has them. */
  readonly examples: readonly string[];
}

/** `path` is that of a page below the base path. `problems` are those of the files as they stand. */
export function reportOn(
  path: string,
  corpus: Corpus,
  problems: readonly Problem[],
  writerLocale: WriterLocale,
): WriterReport {
  const [defaultLocale = ''] = corpus.business.locales;
  const article = corpus.articles.find(
    ({ slug, locale }) => pagePath({ kind: 'article', slug }, locale, { defaultLocale }) === path,
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  const own = problems.filter(({ file }) => file === article?.file);
  return {
    writerLocale,
    version: corpus.version,
    isHeld: errors.length > 0,
    elsewhere: errors.filter(({ file }) => file !== article?.file),
    ...(article && {
      article: {
        articleId: article.articleId,
        locale: article.locale,
        file: article.file,
        problems: own.toSorted((one, other) => rank(one) - rank(other)),
        examples: article.examples,
      },
    }),
  };
}

const rank = ({ severity }: Problem) => (severity === 'error' ? 0 : 1);
