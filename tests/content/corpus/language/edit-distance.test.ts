import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../../content/corpus/language/edit-distance.ts';

/** The definition, word by word: optimal string alignment. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const edits = Math.min(
    plainDistance(shortA, b) + 1,
    plainDistance(a, shortB) + 1,
    plainDistance(shortA, shortB) + same,
  );
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return isSwap ? Math.min(edits, plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1) : edits;
}

test('counts the fewest edits, or one more than the limit', () => {
  const word = fc.stringMatching(/^[abc]{0,6}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1));
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('takes words of any length', () => {
  expect(editDistance('a'.repeat(1_000), `${'a'.repeat(999)}b`, 2)).toBe(1);
  expect(editDistance('sumbu', 'usmbu', 2)).toBe(1);
});
