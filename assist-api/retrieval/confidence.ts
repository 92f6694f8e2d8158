/** What speaks for a hit being right. */
export interface Evidence {
  /** Cosine with the most similar short text of the document, 0 to 1. */
  readonly similarity: number;
  /** BM25 of the document weighed by coverage, 0 or more. */
  readonly strength: number;
  /** Distance to the best other hit as a share of the best score: above 0 for the first hit, below for others; -1 to 1. */
  readonly margin: number;
}

/**
 * Logistic regression, right against wrong, over the first five hits for: examples of the shop's corpus, each searched
 * with a fifth of all examples taken out; the judged messages marked `tune`; questions that no help center answers.
 */
const coefficients = { constant: -2.5, margin: 3, strength: 0.5, similarMargin: 1.2 } as const;

/** Share of hits with such evidence that are right, 0 to 1. */
export function confidenceOf({ similarity, strength, margin }: Evidence): number {
  const { constant, ...by } = coefficients;
  const score =
    constant +
    by.margin * margin +
    by.strength * Math.log1p(strength) +
    by.similarMargin * similarity * margin;
  return 1 / (1 + Math.exp(-score));
}
