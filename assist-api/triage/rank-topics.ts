import type { Hit } from '../suggest/retriever.ts';

/** The topic that most of what was found belongs to. */
export interface RankedTopic {
  readonly topicId: string;
  /** 0 to 1: the share of what was found that belongs to it, and how sure the best of that is. */
  readonly confidence: number;
}

// A hit with half the score of the best counts a sixteenth.
const steepness = 4;

/** How much past messages count beside all that was found. */
const learnedShare = 1;

/**
 * The topic with the greatest mass among hits of one or more lists, each best first, and in what past messages teach;
 * undefined where both are empty.
 */
export function rankTopics(
  lists: readonly (readonly Hit[])[],
  learned: ReadonlyMap<string, number> = new Map(),
): RankedTopic | undefined {
  const masses = new Map<string, number>();
  const doubts = new Map<string, number>();
  let total = 0;
  for (const hits of lists) {
    const best = hits[0]?.score ?? 1;
    for (const { topicId, score, confidence } of hits) {
      const mass = (score / best) ** steepness;
      total += mass;
      masses.set(topicId, (masses.get(topicId) ?? 0) + mass);
      doubts.set(topicId, (doubts.get(topicId) ?? 1) * (1 - confidence));
    }
  }
  const hitMass = total;
  for (const [topicId, share] of learned) {
    const mass = share * learnedShare * (hitMass || 1);
    total += mass;
    masses.set(topicId, (masses.get(topicId) ?? 0) + mass);
    doubts.set(topicId, (doubts.get(topicId) ?? 1) * (1 - share));
  }
  const [first] = [...masses].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (!first) return undefined;
  const [topicId, mass] = first;
  return { topicId, confidence: Math.sqrt((mass / total) * (1 - (doubts.get(topicId) ?? 1))) };
}
