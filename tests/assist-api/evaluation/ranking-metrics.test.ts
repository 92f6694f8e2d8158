import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricNames, metrics, scoreRanking } from '../../../assist-api/evaluation/ranking-metrics.ts';

const judged = (relevances: Record<string, number>) => new Map(Object.entries(relevances));

describe('scoreRanking', () => {
  test('a hand-worked graded list', () => {
    const { rank, ndcgAt10 } = scoreRanking(['x', 'a', 'y', 'b'], judged({ a: 1, b: 2, c: 1 }));
    expect(rank).toBe(2);
    // Gains 1 at place 2 and 3 at place 4; ideal 3, 1, 1.
    const found = 1 / Math.log2(3) + 3 / Math.log2(5);
    const ideal = 3 + 1 / Math.log2(3) + 1 / 2;
    expect(ndcgAt10).toBeCloseTo(found / ideal, 12);
  });

  test('the eleventh item does not count', () => {
    const ids = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a'];
    expect(scoreRanking(ids, judged({ a: 1 }))).toEqual({ rank: null, ndcgAt10: 0 });
    expect(scoreRanking(ids.slice(1), judged({ a: 1 })).rank).toBe(10);
  });

  test('a repeated document counts once', () => {
    expect(scoreRanking(['a', 'a', 'b'], judged({ a: 1, b: 1 }))).toEqual({ rank: 1, ndcgAt10: 1 });
  });

  test('nothing found, or nothing relevant, is worth nothing', () => {
    expect(scoreRanking([], judged({ a: 1 }))).toEqual({ rank: null, ndcgAt10: 0 });
    expect(scoreRanking(['a'], judged({}))).toEqual({ rank: null, ndcgAt10: 0 });
  });
});

test('each figure of a list with its first relevant document in third place', () => {
  const scores = scoreRanking(['x', 'y', 'a'], judged({ a: 1 }));
  expect(metricNames.map((metric) => metrics[metric](scores))).toEqual([0, 1, 1, 1 / 3, 0.5]);
});

const relevances = fc.dictionary(
  fc.constantFrom(...Array.from('abcdefghijklmno')),
  fc.integer({ min: 1, max: 3 }),
  {
    minKeys: 1,
  },
);

test('every figure lies between 0 and 1, recall grows with k, and MRR lies between R@1 and R@10', () => {
  fc.assert(
    fc.property(
      relevances,
      fc.array(fc.constantFrom(...Array.from('abcdefghijklmnopqrst'))),
      (relevant, ids) => {
        const scores = scoreRanking(ids, judged(relevant));
        const values = metricNames.map((metric) => metrics[metric](scores));
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        const [first = 0, third = 0, fifth = 0, reciprocal = 0] = values;
        expect(first).toBeLessThanOrEqual(third);
        expect(third).toBeLessThanOrEqual(fifth);
        expect(reciprocal).toBeGreaterThanOrEqual(first);
      },
    ),
  );
});

test('the ideal order gives 1 everywhere', () => {
  fc.assert(
    fc.property(relevances, (relevant) => {
      const ids = Object.keys(relevant).sort((a, b) => (relevant[b] ?? 0) - (relevant[a] ?? 0));
      const scores = scoreRanking(ids, judged(relevant));
      for (const metric of metricNames) expect(metrics[metric](scores)).toBeCloseTo(1, 12);
    }),
  );
});
