import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedShare } from '../../../../site/console/conversation/edited-share.ts';

describe('the edited share', () => {
  test('is the changed characters over the longer text', () => {
    expect(editedShare('Halo Kak', 'Halo Kakak')).toBeCloseTo(0.2);
    expect(editedShare('kitten', 'sitting')).toBeCloseTo(3 / 7);
  });

  test('is 0 for equal texts and 1 for entirely different ones', () => {
    expect(editedShare('', '')).toBe(0);
    expect(editedShare('abc', 'xyz')).toBe(1);
    expect(editedShare('', 'abc')).toBe(1);
  });

  test('is within 0 and 1, and the same in both directions', () => {
    const text = fc.string({ maxLength: 60, unit: 'binary' });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const share = editedShare(a, b);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(editedShare(b, a)).toBeCloseTo(share);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('of very long texts stays cheap', () => {
    expect(editedShare('ab'.repeat(10_000), 'cd'.repeat(10_000))).toBe(1);
  });
});
