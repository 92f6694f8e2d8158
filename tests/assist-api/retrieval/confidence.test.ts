import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confidenceOf } from '../../../assist-api/retrieval/confidence.ts';

test('more strength, distance or likeness never lowers the confidence', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const margin = fc.double({ min: -1, max: 1, noNaN: true });
  const strength = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      strength,
      margin,
      share,
      strength,
      share,
      share,
      (low, behind, unlike, more, further, nearer) => {
        const better = {
          strength: low + more,
          margin: Math.min(1, behind + further),
          similarity: Math.min(1, unlike + nearer),
        };
        const worse = { strength: low, margin: behind, similarity: unlike };
        expect(confidenceOf(better)).toBeGreaterThanOrEqual(confidenceOf(worse));
        expect(confidenceOf(better)).toBeLessThanOrEqual(1);
      },
    ),
    { seed: 6 },
  );
});

test('a hit far behind the first is doubtful however much it holds', () => {
  expect(confidenceOf({ strength: 20, margin: -0.9, similarity: 1 })).toBeLessThan(0.1);
});

test('a hit without a rival is doubtful when it holds hardly a word', () => {
  expect(confidenceOf({ strength: 0.2, margin: 1, similarity: 0.5 })).toBeLessThan(0.2);
});

test('a message that is an example of the first hit is sure, one that only resembles it is not', () => {
  const near = { strength: 2, margin: 0.2 };
  expect(confidenceOf({ ...near, similarity: 1 })).toBeGreaterThan(0.95);
  expect(confidenceOf({ ...near, similarity: 0.7 })).toBeLessThan(
    confidenceOf({ ...near, similarity: 0 }) + 0.01,
  );
});
