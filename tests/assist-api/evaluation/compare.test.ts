import { expect, test } from 'vitest';
import { compareRuns, comparisonText } from '../../../assist-api/evaluation/compare.ts';
import type { PerQueryLine } from '../../../assist-api/evaluation/per-query.ts';

const run = (ranks: readonly (number | null)[], task = 'shop') =>
  new Map(
    ranks.map((rank, at): [string, PerQueryLine] => {
      const ndcgAt10 = rank === null ? 0 : 1 / Math.log2(rank + 1);
      return [`${task}\t${at}`, { task, id: String(at), items: [], rank, ndcgAt10, latencyMs: 1 }];
    }),
  );
const twenty = (rank: number | null) => Array.from({ length: 20 }, () => rank);

test('twenty queries that move from the second place to the first are a real gain in R@1 alone', () => {
  const [comparison, ...more] = compareRuns(run(twenty(2)), run(twenty(1)));
  expect(more).toEqual([]);
  expect(comparison).toMatchObject({
    task: 'shop',
    n: 20,
    unpaired: 0,
    differences: {
      'R@1': { a: 0, b: 1, difference: 1, interval: [1, 1], isReal: true },
      'R@3': { a: 1, b: 1, difference: 0, p: 1, isReal: false },
      'MRR@10': { difference: 0.5, isReal: true },
    },
  });
  const text = comparison ? comparisonText(comparison) : '';
  expect(text).toMatch(/^shop, 20 queries in both\n/);
  expect(text).toMatch(/R@1 +0\.0 +100\.0 +\+100\.0 +\+100\.0 to \+100\.0 +0\.0001 +real/);
  expect(text).toMatch(/R@3 .* not shown/);
});

test('one query more of twenty is not shown to be real', () => {
  const [comparison] = compareRuns(run(twenty(2)), run([1, ...twenty(2).slice(1)]));
  expect(comparison?.differences['R@1']).toMatchObject({ difference: 0.05, p: 1, isReal: false });
});

test('tasks are compared apart, and queries of one file only are counted', () => {
  const a = new Map([...run([1, 2, 3], 'x'), ...run([1], 'y')]);
  const b = new Map([...run([1, 2], 'x'), ...run([null], 'y')]);
  const comparisons = compareRuns(a, b);
  expect(comparisons).toMatchObject([
    { task: 'x', n: 2, unpaired: 1 },
    { task: 'y', n: 1, unpaired: 0, differences: { 'R@1': { difference: -1 } } },
  ]);
  expect(comparisons.map(comparisonText).join('\n')).toMatch(
    /x, 2 queries in both; 1 stand in one file only/,
  );
});

test('files without a common query are refused', () => {
  expect(() => compareRuns(run([1], 'x'), run([1], 'y'))).toThrow(/no query of the same task/);
});
