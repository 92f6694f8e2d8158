/** Letters in one sequence: shorter ones are everywhere, longer ones seldom survive a slip of the finger. */
const sequenceLength = 4;

/** How quickly more of the same sequence stops helping, and how much long texts are held back (BM25). */
const bm25 = { k1: 1.5, b: 0.75 };

/** Sequences of letters of a text with how often they stand there. */
export interface Letters {
  readonly counts: ReadonlyMap<string, number>;
  /** All sequences together. */
  readonly size: number;
}

/** The sequences of letters of words in order; the spaces between them count, so that neighbours in the text are felt. */
export function lettersOf(words: readonly string[]): Letters {
  const text = ` ${words.join(' ')} `;
  const counts = new Map<string, number>();
  for (let end = sequenceLength; end <= text.length; end += 1) {
    const sequence = text.slice(end - sequenceLength, end);
    counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, text.length - sequenceLength + 1) };
}

/**
 * How much each text shares with a query, letter by letter, as a share of the one that shares most, 0 to 1: feels other
 * endings, words typed together and whole turns of speech, where words as a whole differ.
 */
export function sharedLetters(query: Letters, texts: readonly Letters[]): readonly number[] {
  const mean = texts.reduce((sum, { size }) => sum + size, 0) / Math.max(1, texts.length);
  const scores = texts.map(() => 0);
  for (const sequence of query.counts.keys()) {
    const held = texts.map(({ counts }) => counts.get(sequence) ?? 0);
    const found = held.filter((count) => count > 0).length;
    const rarity = Math.log(1 + (texts.length - found + 0.5) / (found + 0.5));
    for (const [place, count] of held.entries()) {
      const length = (texts[place]?.size ?? 0) / mean;
      const slowed = count + bm25.k1 * (1 - bm25.b + bm25.b * length);
      scores[place] = (scores[place] ?? 0) + (rarity * count * (bm25.k1 + 1)) / slowed;
    }
  }
  const most = Math.max(...scores);
  return scores.map((score) => (most > 0 ? score / most : 0));
}
