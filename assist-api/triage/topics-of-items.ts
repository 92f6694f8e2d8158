import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Hit } from '../suggest/retriever.ts';

/** Shares of topics, by their numbers. */
export interface TopicShares {
  /** Each once. */
  readonly topics: readonly number[];
  /** Of each topic, in the same order; together 1, or none. */
  readonly shares: readonly number[];
}

/** What messages were about that an item answered. Topics are numbered from 0 on as they are met. */
export interface TopicsOfItems {
  /** The topic of each number. */
  readonly topicIds: readonly string[];
  numberOf(topicId: string): number;
  /** Share of each topic in what a hit answers; its own topic alone where nothing is known. */
  of(hit: Pick<Hit, 'id' | 'topicId'>): TopicShares;
  /** Share of each topic in all past messages that name one, by its number; undefined where none names it. */
  readonly shares: readonly (number | undefined)[];
}

/** An item's own topic counts as if it had answered so many messages about it. */
const ownMessages = 3;
/** An answer that is named second says half as much about a message as the first, the third a third, and so on. */
const shareOfPlace = (place: number) => 1 / (place + 1);

/**
 * Counts topics in the past messages of a corpus. A reply to praise or a lamp that does not light are found for messages
 * of several topics; what they say of a new one is how often it was each.
 */
export function countTopics({ pastMessages }: Pick<Corpus, 'pastMessages'>): TopicsOfItems {
  const topicIds: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (topicId: string): number => {
    let number = numbers.get(topicId);
    if (number === undefined) numbers.set(topicId, (number = topicIds.push(topicId) - 1));
    return number;
  };
  const ofItems = new Map<string, Counts>();
  const ofAll: Counts = new Map();
  for (const { topic, docs } of pastMessages) {
    if (topic === undefined || topic === null) continue;
    addTo(ofAll, numberOf(topic), 1);
    for (const [place, id] of docs.entries()) {
      const counts = ofItems.get(id) ?? new Map<number, number>();
      ofItems.set(id, addTo(counts, numberOf(topic), shareOfPlace(place)));
    }
  }
  const shares: number[] = [];
  for (const [number, share] of withSum1(ofAll)) shares[number] = share;
  const known = new Map<string, TopicShares>();
  return {
    topicIds,
    numberOf,
    of({ id, topicId }) {
      let own = known.get(id);
      if (!own) {
        const counts = withSum1(addTo(new Map(ofItems.get(id)), numberOf(topicId), ownMessages));
        own = { topics: counts.map(([topic]) => topic), shares: counts.map(([, share]) => share) };
        known.set(id, own);
      }
      return own;
    },
    shares,
  };
}

type Counts = Map<number, number>;

function addTo(counts: Counts, key: number, amount: number): Counts {
  return counts.set(key, (counts.get(key) ?? 0) + amount);
}

function withSum1(counts: Counts): [topic: number, share: number][] {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return Array.from(counts, ([topic, count]) => [topic, count / sum]);
}
