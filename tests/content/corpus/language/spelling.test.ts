import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpelling } from '../../../../content/corpus/language/index.ts';

const spelling = createSpelling(
  new Map([
    ['pengembalian', 9],
    ['pengiriman', 7],
    ['lentera', 5],
    ['retur', 4],
    ['sumbu', 3],
    ['sumba', 1],
    ['kaca', 2],
    ['bola', 2],
  ]),
);

test.each([
  ['pengambalian', 'pengembalian'],
  ['pengembailan', 'pengembalian'],
  ['pengrimn', 'pengiriman'],
  ['pngrmn', 'pengiriman'],
  ['lentra', 'lentera'],
  ['elntera', 'lentera'],
  ['rtur', 'retur'],
])('%s is read as %s', (typed, read) => {
  expect(spelling.correct(typed)).toBe(read);
});

test.each([
  ['a known word', 'retur'],
  ['a word of four with another letter', 'bila'],
  ['a word with another first letter', 'mentera'],
  ['a short word', 'rtr'],
  ['a word with nothing near', 'kulkas'],
  ['a code', 'tk-20418'],
  ['an empty word', ''],
])('%s is left alone', (_, word) => {
  expect(spelling.correct(word)).toBeUndefined();
});

test('of two words equally near the more frequent one is read', () => {
  expect(spelling.correct('sumbe')).toBe('sumbu');
});

test('any word gives a known word or nothing, the same each time', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[aeiklmnprstu]{0,14}$/), (word) => {
      const read = spelling.correct(word);
      expect(spelling.correct(word)).toBe(read);
      if (read !== undefined) expect(spelling.correct(read)).toBeUndefined();
    }),
    { seed: 4 },
  );
});
