import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RarestTerms } from '../../../assist-api/retrieval/rarest.ts';

const limitOf = (held: readonly number[], most: number) => {
  const rarest = new RarestTerms();
  for (const count of held) rarest.add(count);
  return rarest.heldBelow(most);
};

test('all terms are read where they stay within the limit', () => {
  expect(limitOf([1, 5, 900], 906)).toBe(Infinity);
  expect(limitOf([], 0)).toBe(Infinity);
});

test('the frequent terms are left out where all are too many', () => {
  expect(limitOf([1, 2, 900], 100)).toBe(512);
});

test('what is left stays within the limit, and a term is left out only with all that are as frequent', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 40 });
  fc.assert(
    fc.property(counts, fc.nat({ max: 20_000 }), (held, most) => {
      const below = limitOf(held, most);
      const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
      expect(sum(held.filter((count) => count < below))).toBeLessThanOrEqual(most);
      if (below < Infinity) expect(sum(held.filter((count) => count < 2 * below))).toBeGreaterThan(most);
    }),
    { seed: 7 },
  );
});
