/** What speaks for a hit being right. */
export interface Evidence {
  /** Cosine with the most similar short text of the document, 0 to 1. */
  readonly similarity: number;
  /** Share of the query's telling words that the document holds, 0 to 1. */
  readonly coverage: number;
  /** Distance to the best other hit as a share of the best score: above 0 for the first hit, below for others; -1 to 1. */
  readonly margin: number;
}

/**
 * Logistic regression, right against wrong, over the examples of the shop's corpus (each searched with itself taken
 * out) and the judged messages marked `tune`.
 */
const coefficients = { constant: -2.2, similarity: 4, coverage: 1.5, margin: 5 } as const;

/** Share of hits with such evidence that are right, 0 to 1. */
export function confidenceOf({ similarity, coverage, margin }: Evidence): number {
  const { constant, ...by } = coefficients;
  return (
    1 / (1 + Math.exp(-(constant + by.similarity * similarity + by.coverage * coverage + by.margin * margin)))
  );
}
