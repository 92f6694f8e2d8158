import type { Word } from './word.ts';

/** The same function of a word, which keeps what it gave for as many words as a lexicon holds. */
export function keepPerWord<Result>(make: (word: Word) => Result): (word: Word) => Result {
  /** Words by their number, each with its result behind it: side by side in memory, which is what reading waits for. */
  const kept: (Word | Result | undefined)[] = [];
  return (word) => {
    const at = 2 * word.number;
    if (at < kept.length && kept[at] === word) return kept[at + 1] as Result;
    const made = make(word);
    // Without holes, which are slower to read.
    while (kept.length <= at) kept.push(undefined, undefined);
    kept[at] = word;
    kept[at + 1] = made;
    return made;
  };
}
