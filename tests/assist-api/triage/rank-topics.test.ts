import { expect, test } from 'vitest';
import { rankTopics } from '../../../assist-api/triage/rank-topics.ts';
import { countTopics } from '../../../assist-api/triage/topics-of-items.ts';
import type { TopicsOfItems } from '../../../assist-api/triage/topics-of-items.ts';
import type { PastMessage } from '../../../content/corpus/corpus.ts';

const hit = (id: string, topicId: string, confidence: number) => ({ id, topicId, confidence });
const message = (topic: string | null, ...docs: string[]): PastMessage => ({
  text: 'apa saja',
  locale: 'id',
  askedBy: 'customer',
  docs,
  topic,
});
const shareOf = (items: TopicsOfItems, id: string, topicId: string, asked: string) => {
  const { topics, shares } = items.of({ id, topicId });
  return shares[topics.indexOf(items.numberOf(asked))];
};

test('nothing found and nothing learned is no topic', () => {
  expect(rankTopics([])).toBeUndefined();
  expect(rankTopics([[], []])).toBeUndefined();
});

test('without past messages an item speaks for its own topic, as far as it is sure', () => {
  const ranked = rankTopics([[hit('a', 'returns', 0.9), hit('b', 'orders', 0.2)]]);
  expect(ranked?.topicId).toBe('returns');
  expect(rankTopics([[hit('a', 'returns', 0.1), hit('b', 'orders', 0.6)]])?.topicId).toBe('orders');
  expect(ranked?.confidence).toBeGreaterThan(
    rankTopics([[hit('a', 'returns', 0.4), hit('b', 'orders', 0.3)]])?.confidence ?? 1,
  );
});

test('what an item answered before says more than the topic that it is filed under', () => {
  const items = countTopics({
    pastMessages: [
      ...Array.from({ length: 20 }, () => message('warranty', 'lamp')),
      ...Array.from({ length: 20 }, () => message('service', 'thanks')),
      message(null, 'lamp'),
    ],
  });
  const hits = [[hit('lamp', 'products', 0.9)]];
  expect(rankTopics(hits)?.topicId).toBe('products');
  expect(rankTopics(hits, { items })?.topicId).toBe('warranty');
  expect(shareOf(items, 'lamp', 'products', 'warranty')).toBeCloseTo(20 / 23);
  expect(items.of({ id: 'unknown', topicId: 'orders' })).toEqual({
    topics: [items.numberOf('orders')],
    shares: [1],
  });
});

test('an answer named second says half as much', () => {
  const items = countTopics({ pastMessages: [message('orders', 'first', 'second')] });
  expect(shareOf(items, 'first', 'returns', 'orders')).toBeCloseTo(1 / 4);
  expect(shareOf(items, 'second', 'returns', 'orders')).toBeCloseTo(0.5 / 3.5);
});

test('a topic that is asked about every day needs more to be likely than a rare one', () => {
  const items = countTopics({
    pastMessages: [...Array.from({ length: 9 }, () => message('orders')), message('refunds')],
  });
  const learnedOf = (numbered: TopicsOfItems) => ({
    topics: [numbered.numberOf('orders'), numbered.numberOf('refunds')],
    shares: [0.55, 0.45],
  });
  const none = countTopics({ pastMessages: [] });
  expect(rankTopics([], { learned: learnedOf(none), items: none })?.topicId).toBe('orders');
  expect(rankTopics([], { learned: learnedOf(items), items })?.topicId).toBe('refunds');
});
