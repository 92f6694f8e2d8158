/** What speaks for a hit being right. */
export interface Evidence {
  /** BM25 of the document weighed by coverage, in rarities of a term that one document holds; 0 or more. */
  readonly strength: number;
  /** Distance to the best other hit as a share of the best score: above 0 for the first hit, below for others; -1 to 1. */
  readonly margin: number;
  /** Likeness to the most similar title, description or example, 0 to 1. */
  readonly similarity: number;
}

/**
 * Fitted on 2026-11-21 to the first five hits for: examples of the shop's corpus, each searched with a fifth of all
 * examples taken out; the judged messages marked `tune`, each weighing 10; the unrelated messages marked `tune`, each
 * weighing 40.
 */
const answered = { constant: -2.43, strength: 1.9 } as const;
const first = { constant: -0.16, margin: 4.81 } as const;

/**
 * A message that is an example of the first document is answered by it: its writer said so. The power lets only
 * messages that are nearly the same, word for word, count.
 */
const known = { most: 0.97, power: 16 } as const;

/**
 * Share of hits with such evidence that are right, 0 to 1: that the document answers at all, times that no other does;
 * more where the message is known.
 */
export function confidenceOf({ strength, margin, similarity }: Evidence): number {
  const inferred =
    logistic(answered.constant + answered.strength * Math.log1p(strength)) *
    logistic(first.constant + first.margin * margin);
  const recognised = margin < 0 ? 0 : known.most * similarity ** known.power;
  return inferred + (1 - inferred) * recognised;
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
