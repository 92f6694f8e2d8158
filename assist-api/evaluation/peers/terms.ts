import { stemmer as stemEnglish } from 'stemmer';
import { languageOf } from '../../../content/corpus/language/index.ts';
import { stemIndonesian } from './stem-indonesian.ts';
import { stopWords } from './stop-words.ts';

const stemmers: ReadonlyMap<string, (word: string) => string> = new Map([
  ['id', stemIndonesian],
  ['en', stemEnglish],
]);

/**
 * The usual term of a word: lower case, stop words dropped (null), textbook stemmer. Kept apart from the product's
 * analyser, so that a peer is what a team would set up and stays the same when the analyser changes.
 */
export function createTermReader(locale: string): (word: string) => string | null {
  const language = languageOf(locale);
  const stem = stemmers.get(language);
  const dropped = stopWords.get(language);
  const stems = new Map<string, string>();
  return (word) => {
    const lower = word.toLowerCase();
    if (dropped?.has(lower)) return null;
    if (!stem) return lower;
    const known = stems.get(lower) ?? stem(lower);
    stems.set(lower, known);
    return known;
  };
}

/** Words of a text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
