import type { ArticleView, ContentView } from '../checks/content-view.ts';
import { driftSince } from './drift.ts';
import type { Drift } from './drift.ts';

/** The text that a translation was made from; undefined for an article that says none, or one that does not exist. */
export function sourceOf(
  { articlesById }: Pick<ContentView, 'articlesById'>,
  { id, folder, locale, parsed }: ArticleView,
): ArticleView | undefined {
  const from = parsed.frontmatter?.translatedFrom?.locale;
  if (from === undefined || from === locale) return undefined;
  return articlesById.get(id)?.find((other) => other.locale === from && other.folder === folder);
}

/** What changed in an article's source since it was translated; undefined when nothing did, or nothing can be said. */
export function driftOf(view: Pick<ContentView, 'articlesById'>, article: ArticleView): Drift | undefined {
  const from = article.parsed.frontmatter?.translatedFrom;
  const source = sourceOf(view, article)?.parsed;
  // A source that cannot be read is told by itself.
  if (!from || !source || Object.keys(source.sectionHashes).length === 0) return undefined;
  return driftSince(from, source.sectionHashes);
}
