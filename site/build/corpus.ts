import type { Article, Corpus } from '../../content/corpus/corpus.ts';
import { isLive } from '../../content/corpus/liveness.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { sharedBuild } from './shared-build.ts';

/**
 * The corpus of this build; `resolvedAt` is the moment that its pages show. In development the module is run anew
 * whenever the content changes.
 */
export const corpus: Corpus = sharedBuild().content.corpus;

/**
 * Public articles that have a page, in the order of the corpus. With `withDrafts` drafts too: only for the
 * writer's own machine.
 */
export function liveArticles({ withDrafts = import.meta.env.DEV } = {}): readonly Article[] {
  const { articles, business, resolvedAt } = corpus;
  return articles.filter(
    (article) => isLive(article, resolvedAt, business.timeZone) || (withDrafts && article.status === 'draft'),
  );
}

/** The first locale of business.yaml: its addresses have no prefix. */
export const defaultLocale: Locale = corpus.business.locales[0] ?? 'en';
