/** Careful reading on a small screen: below the 238 words a minute that adults reach on paper (Brysbaert, 2019). */
const wordsPerMinute = 200;

/** Whole minutes to read a text; at least 1. */
export function minutesToRead(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute));
}
