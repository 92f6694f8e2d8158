import type { Article } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/analyser.ts';
import type { Vocabulary } from '../../content/corpus/schema/vocabulary.ts';

/**
 * Words of one language's public articles and of the shop's vocabulary with how often they stand there: what misspelt words are
 * corrected to. Words that tell nothing are kept too, so that they are known and left alone.
 */
export function countWords(
  articles: readonly Article[],
  { synonyms, products }: Vocabulary,
  analyser: Analyser,
  locale: string,
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  const read = (text: string) => {
    for (const { word } of analyser.analyse(text, locale)) {
      if (/^[a-z]{3,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  };
  for (const text of [...synonyms.flat(), ...products]) read(text);
  for (const { title, passages, examples } of articles) {
    for (const text of [title, ...examples]) read(text);
    for (const { heading, text } of passages) read(`${heading} ${text}`);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
