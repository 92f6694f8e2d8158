import type { PostingsBuilder, Weigh } from './postings-builder.ts';
import type { PostingsState } from './packed-postings.ts';

/** How quickly more of the same word stops helping, and how much long texts are held back. */
export interface Bm25 {
  readonly k1: number;
  readonly b: number;
}

/** Rarity of a term that `count` of `size` texts hold; greater than 0. */
export function rarityOf(count: number, size: number): number {
  return Math.log(1 + (size - Math.min(count, size) + 0.5) / (count + 0.5));
}

/** An index whose values are Okapi BM25; `rarity` gives that of each term. Terms that more than `most` texts hold are left out. */
export function buildBm25(
  builder: PostingsBuilder,
  { k1, b }: Bm25,
  rarity: (term: number) => number,
  most = Infinity,
): PostingsState {
  const { lengths } = builder;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const weigh: Weigh = (term, unit, frequency) => {
    const length = (lengths[unit] ?? 0) / mean;
    return (rarity(term) * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * length));
  };
  return builder.build(weigh, { most }).state;
}
