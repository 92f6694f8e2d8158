import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutTakenBack } from '../../../assist-api/conversation/corrections.ts';

const words = (texts: readonly string[]) =>
  withoutTakenBack(texts).map((text) => text.split(/\s+/).join(' ').trim());

describe('a correction wins', () => {
  test.each([
    [
      ['ubah alamat TK-20418', 'eh salah, maksudnya TK-20419'],
      ['ubah alamat', ', TK-20419'],
    ],
    [
      ['mau yang merah', 'sorry I meant the blue one'],
      ['mau yang', 'sorry the blue one'],
    ],
    [
      ['yang merah ada?', 'bukan yang merah, yang biru'],
      ['yang ada?', 'bukan yang , yang biru'],
    ],
    [['pesanan TK-20419 ya, bukan TK-20418'], ['pesanan TK-20419 ya, bukan']],
    [['antar senin, ralat, selasa'], ['antar , , selasa']],
    [
      ['ukuran 40 ada?', 'typo 41'],
      ['ukuran ada?', '41'],
    ],
  ])('%j', (texts, expected) => {
    expect(words(texts)).toEqual(expected);
  });

  test.each([
    ['another sort of code', ['pesanan TK-20418', 'maksudnya resi JX8841203377']],
    ['no value', ['mau retur', 'maksudnya gimana caranya']],
    ['a denial', ['bukan saya yang pesan']],
    ['numbers of another length', ['jumlah 2', 'maksudnya 0812345678']],
  ])('%s takes nothing back that was said before', (_, texts) => {
    expect(withoutTakenBack(texts)[0]).toBe(texts[0]);
  });
});

test('texts keep their number and length', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'bukan',
          'yang',
          'merah',
          'biru',
          'maksudnya',
          'eh salah,',
          'TK-20418',
          'TK-20419',
          'tapi',
          'not',
          'the',
          ',',
          '7',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      expect(withoutTakenBack(texts).map(({ length }) => length)).toEqual(texts.map(({ length }) => length));
    }),
    { seed: 20261122, numRuns: 500 },
  );
});
