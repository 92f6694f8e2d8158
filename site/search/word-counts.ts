import type { Article } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/analyser.ts';
import type { Vocabulary } from '../../content/corpus/schema/vocabulary.ts';
import type { ReadArticleWords } from './article-words.ts';

/**
 * Words of one language's public articles and of the shop's vocabulary with how often they stand there: what misspelt words are
 * corrected to. Words that tell nothing are kept too, so that they are known and left alone.
 */
export function countWords(
  articles: readonly Article[],
  { synonyms, products }: Vocabulary,
  analyser: Analyser,
  locale: string,
  wordsOf: ReadArticleWords,
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  const count = (word: string) => {
    if (/^[a-z]{3,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const text of [...synonyms.flat(), ...products]) {
    for (const { word } of analyser.analyse(text, locale)) count(word);
  }
  for (const article of articles) {
    for (const word of wordsOf(article).plainWords.split(' ')) count(word);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
