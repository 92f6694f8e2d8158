import type { AnyArticle } from '../../../content/corpus/corpus.ts';
import { readMarkdown } from '../../../content/corpus/load/markdown.ts';
import { readablePassages, readableSections } from '../../../content/corpus/load/readable-passages.ts';

const remembered = new WeakMap<AnyArticle, readonly string[]>();

/**
 * The text of each passage as sentences, lists and rows of tables included, for excerpts. An article is read when it is
 * first found, and remembered as long as its corpus.
 */
export function readableTexts(article: AnyArticle): readonly string[] {
  const known = remembered.get(article);
  if (known) return known;
  const tree = readMarkdown(article.source, article.file, 0, { withPositions: false });
  const sections = 'check' in tree ? [] : readableSections(tree);
  const texts = readablePassages(article, sections).map((blocks) => blocks.join(' '));
  remembered.set(article, texts);
  return texts;
}
