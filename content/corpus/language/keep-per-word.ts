import type { Word } from './word.ts';

/** The same function of a word, which keeps what it gave for as many words as a lexicon holds. */
export function keepPerWord<Result>(make: (word: Word) => Result): (word: Word) => Result {
  const words: (Word | undefined)[] = [];
  const results: (Result | undefined)[] = [];
  return (word) => {
    const { number } = word;
    if (number < words.length && words[number] === word) return results[number] as Result;
    const made = make(word);
    // Without holes, which are slower to read.
    while (words.length <= number) {
      words.push(undefined);
      results.push(undefined);
    }
    words[number] = word;
    results[number] = made;
    return made;
  };
}
