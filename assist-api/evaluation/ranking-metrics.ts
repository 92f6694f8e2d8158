/** Items of a list that count. */
export const depth = 10;

/** What one ranked list is worth. */
export interface RankingScores {
  /** Place of the first relevant document among the first ten, from 1; null when none is. */
  readonly rank: number | null;
  /** 0 to 1. */
  readonly ndcgAt10: number;
}

/** Scores a list of ids, best first, against judged relevance (1 or more). A repeated id counts at its first place. */
export function scoreRanking(ids: readonly string[], relevant: ReadonlyMap<string, number>): RankingScores {
  const found = [...new Set(ids)].slice(0, depth).map((id) => relevant.get(id) ?? 0);
  const first = found.findIndex((relevance) => relevance > 0);
  const ideal = discountedGain([...relevant.values()].sort((a, b) => b - a).slice(0, depth));
  return { rank: first < 0 ? null : first + 1, ndcgAt10: ideal === 0 ? 0 : discountedGain(found) / ideal };
}

/** Järvelin and Kekäläinen 2002 in the form of Burges et al. 2005: (2^relevance - 1) / log2(place + 1). */
function discountedGain(relevances: readonly number[]): number {
  return relevances.reduce((sum, relevance, at) => sum + (2 ** relevance - 1) / Math.log2(at + 2), 0);
}

/** The figures that are reported, by the name in which they are told; each is a mean over queries, 0 to 1. */
export const metrics = {
  'R@1': ({ rank }: RankingScores) => Number(rank === 1),
  'R@3': ({ rank }: RankingScores) => Number(rank !== null && rank <= 3),
  'R@5': ({ rank }: RankingScores) => Number(rank !== null && rank <= 5),
  'MRR@10': ({ rank }: RankingScores) => (rank === null ? 0 : 1 / rank),
  'nDCG@10': ({ ndcgAt10 }: RankingScores) => ndcgAt10,
} as const;

export type Metric = keyof typeof metrics;
export const metricNames = ['R@1', 'R@3', 'R@5', 'MRR@10', 'nDCG@10'] as const satisfies readonly Metric[];
