import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOf } from '../../../assist-api/retrieval/letters.ts';

const words = (text: string) => text.split(' ').map((word) => ({ word }));
const shared = (a: string, b: string) => {
  const other = new Set(lettersOf(words(b)));
  return [...new Set(lettersOf(words(a)))].filter((code) => other.has(code)).length;
};

test('a text without words has no letters', () => {
  expect(lettersOf([])).toHaveLength(0);
});

test('the shortest word gives no sequence of four, the next one does', () => {
  expect(lettersOf(words('a'))).toHaveLength(0);
  expect(lettersOf(words('ab'))).toHaveLength(1);
});

test('words typed together meet the words typed apart, and a slip leaves most in common', () => {
  expect(shared('terimakasih', 'terima kasih')).toBeGreaterThan(shared('terimakasih', 'pengiriman'));
  expect(shared('pengirimn', 'pengiriman')).toBeGreaterThan(3);
});

test('the same words give the same numbers, none of them negative', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (list) => {
      const tokens = list.map((word) => ({ word }));
      const codes = lettersOf(tokens);
      expect(codes).toEqual(lettersOf(tokens));
      expect(codes.every((code) => code >= 0)).toBe(true);
    }),
    { seed: 3 },
  );
});
