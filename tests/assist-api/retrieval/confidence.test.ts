import fc from 'fast-check';
import { expect, test } from 'vitest';
import { confidenceOf } from '../../../assist-api/retrieval/confidence.ts';

test('more similarity, strength or distance never lowers the confidence of a first hit', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const strength = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      share,
      strength,
      share,
      share,
      strength,
      share,
      (similarity, bm25, margin, more, moreBm25, further) => {
        const low = confidenceOf({ similarity, strength: bm25, margin });
        const high = confidenceOf({
          similarity: Math.max(similarity, more),
          strength: Math.max(bm25, moreBm25),
          margin: Math.max(margin, further),
        });
        expect(high).toBeGreaterThanOrEqual(low);
      },
    ),
    { seed: 6 },
  );
});

test('a hit far behind the first is doubtful however much it holds', () => {
  expect(confidenceOf({ similarity: 1, strength: 20, margin: -0.9 })).toBeLessThan(0.1);
});
