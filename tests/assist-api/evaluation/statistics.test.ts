import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bootstrapInterval,
  mean,
  percentile,
  permutationTest,
} from '../../../assist-api/evaluation/statistics.ts';

test('a percentile is the nearest rank', () => {
  const values = [5, 1, 4, 2, 3];
  expect([0, 0.2, 0.5, 0.81, 1].map((share) => percentile(values, share))).toEqual([1, 1, 3, 5, 5]);
  expect(percentile([], 0.5)).toBe(0);
  expect(mean([])).toBe(0);
});

test('the interval of a share is that of the normal distribution, nearly', () => {
  const values = Array.from({ length: 400 }, (_, at) => Number(at % 4 === 0));
  const [low, high] = bootstrapInterval(values);
  // 1.96 * sqrt(0.25 * 0.75 / 400) = 0.042
  expect(low).toBeGreaterThan(0.25 - 0.055);
  expect(low).toBeLessThan(0.25 - 0.03);
  expect(high).toBeGreaterThan(0.25 + 0.03);
  expect(high).toBeLessThan(0.25 + 0.055);
});

test('the interval lies within the values, is a point when they are equal, and is the same each time', () => {
  expect(bootstrapInterval([0.5, 0.5, 0.5])).toEqual([0.5, 0.5]);
  expect(bootstrapInterval([])).toEqual([0, 0]);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
      (values) => {
        const [low, high] = bootstrapInterval(values);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        expect(bootstrapInterval(values)).toEqual([low, high]);
      },
    ),
    { numRuns: 30 },
  );
});

test('ten wins of ten are real, five of ten are not, and none at all is certain chance', () => {
  const wins = (count: number) => Array.from({ length: 10 }, (_, at) => (at < count ? 1 : -1));
  // Exactly 2 of 1,024 drawings of signs are as extreme.
  expect(permutationTest(wins(10))).toBeGreaterThan(0.0005);
  expect(permutationTest(wins(10))).toBeLessThan(0.005);
  expect(permutationTest(wins(5))).toBe(1);
  expect(permutationTest([0, 0, 0])).toBe(1);
  expect(permutationTest([])).toBe(1);
});

test('the direction of a difference does not change its chance much', () => {
  const differences = [0.3, 0.1, -0.2, 0.4, 0.2, 0.1, -0.1, 0.5];
  const turned = differences.map((difference) => -difference);
  expect(permutationTest(turned)).toBeCloseTo(permutationTest(differences), 10);
});
