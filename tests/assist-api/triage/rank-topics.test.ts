import { expect, test } from 'vitest';
import { rankTopics } from '../../../assist-api/triage/rank-topics.ts';
import { countTopics } from '../../../assist-api/triage/topics-of-items.ts';
import type { PastMessage } from '../../../content/corpus/corpus.ts';

const hit = (id: string, topicId: string, confidence: number) => ({ id, topicId, confidence });
const message = (topic: string | null, ...docs: string[]): PastMessage => ({
  text: 'apa saja',
  locale: 'id',
  askedBy: 'customer',
  docs,
  topic,
});

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
  expect(items.of({ id: 'lamp', topicId: 'products' }).get('warranty')).toBeCloseTo(20 / 23);
  expect(items.of({ id: 'unknown', topicId: 'orders' })).toEqual(new Map([['orders', 1]]));
});

test('an answer named second says half as much', () => {
  const items = countTopics({ pastMessages: [message('orders', 'first', 'second')] });
  const shareOf = (id: string) => items.of({ id, topicId: 'returns' }).get('orders');
  expect(shareOf('first')).toBeCloseTo(1 / 4);
  expect(shareOf('second')).toBeCloseTo(0.5 / 3.5);
});

test('a topic that is asked about every day needs more to be likely than a rare one', () => {
  const items = countTopics({
    pastMessages: [...Array.from({ length: 9 }, () => message('orders')), message('refunds')],
  });
  const learned = new Map([
    ['orders', 0.55],
    ['refunds', 0.45],
  ]);
  expect(rankTopics([], { learned })?.topicId).toBe('orders');
  expect(rankTopics([], { learned, items })?.topicId).toBe('refunds');
});
