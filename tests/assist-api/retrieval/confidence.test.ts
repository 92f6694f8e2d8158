import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confidenceOf } from '../../../assist-api/retrieval/confidence.ts';

test('more strength or distance never lowers the confidence', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const margin = fc.double({ min: -1, max: 1, noNaN: true });
  const strength = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(strength, margin, strength, share, (low, behind, more, further) => {
      expect(
        confidenceOf({ strength: low + more, margin: Math.min(1, behind + further) }),
      ).toBeGreaterThanOrEqual(confidenceOf({ strength: low, margin: behind }));
    }),
    { seed: 6 },
  );
});

test('a hit far behind the first is doubtful however much it holds', () => {
  expect(confidenceOf({ strength: 20, margin: -0.9 })).toBeLessThan(0.1);
});

test('a hit without a rival is doubtful when it holds hardly a word', () => {
  expect(confidenceOf({ strength: 0.2, margin: 1 })).toBeLessThan(0.2);
});
