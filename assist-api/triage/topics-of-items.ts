import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Hit } from '../suggest/retriever.ts';

/** What messages were about that an item answered. */
export interface TopicsOfItems {
  /** Share of each topic in what a hit answers, together 1; its own topic alone where nothing is known. */
  of(hit: Pick<Hit, 'id' | 'topicId'>): ReadonlyMap<string, number>;
  /** Share of each topic in all past messages that name one, together 1; empty without any. */
  readonly shares: ReadonlyMap<string, number>;
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
  const ofItems = new Map<string, Map<string, number>>();
  const ofAll = new Map<string, number>();
  for (const { topic, docs } of pastMessages) {
    if (topic === undefined || topic === null) continue;
    addTo(ofAll, topic, 1);
    for (const [place, id] of docs.entries()) {
      const counts = ofItems.get(id) ?? new Map<string, number>();
      ofItems.set(id, addTo(counts, topic, shareOfPlace(place)));
    }
  }
  const known = new Map<string, ReadonlyMap<string, number>>();
  return {
    of({ id, topicId }) {
      let shares = known.get(id);
      if (!shares) {
        shares = sharesOf(addTo(new Map(ofItems.get(id)), topicId, ownMessages));
        known.set(id, shares);
      }
      return shares;
    },
    shares: sharesOf(ofAll),
  };
}

function addTo(counts: Map<string, number>, key: string, amount: number): Map<string, number> {
  return counts.set(key, (counts.get(key) ?? 0) + amount);
}

function sharesOf(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return new Map([...counts].map(([key, count]) => [key, count / sum]));
}
