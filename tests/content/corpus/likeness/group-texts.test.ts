import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';
import { createTextReader, groupTexts } from '../../../../content/corpus/likeness/index.ts';
import type { CountedText } from '../../../../content/corpus/likeness/index.ts';
import { otherQuestion, sameQuestion } from './question-pairs.ts';

const analyser = createAnalyser({ vocabulary: new Map() });
const readerOf = (locale: string) => createTextReader(analyser, locale);
const once = (texts: readonly string[]): CountedText[] => texts.map((text) => ({ text, times: 1 }));

/** Groups as texts, each sorted, so that only what stands together counts. */
const groupsOf = (texts: readonly string[], locale = 'id') =>
  groupTexts(once(texts), readerOf(locale)).map(({ members }) => members.map((at) => texts[at] ?? '').sort());

/** Other questions around a pair, as in a list of real ones: a word is rare or common only among others. */
const others: Readonly<Record<string, readonly string[]>> = {
  id: [
    'poin saya belum bertambah',
    'kode otp tidak masuk masuk',
    'stok gamis ukuran L kapan ada lagi',
    'kurir marah-marah waktu antar barang',
    'ada diskon untuk pembelian banyak ga kak',
    'gimana cara pakai voucher',
    'barang yang dikirim salah warna',
  ],
  en: [
    'my points were not added',
    'is the blue dress back in stock',
    'the courier was rude to me',
    'do you give a discount on large orders',
    'how can I use a voucher',
    'wrong colour in the box',
    'close my account',
  ],
};

describe('groups of near duplicates', () => {
  test.each(sameQuestion)('%s: "%s" and "%s" are one question', (locale, one, other) => {
    expect(groupsOf([one, other], locale)).toHaveLength(1);
    const among = groupsOf([one, other, ...(others[locale] ?? [])], locale);
    expect(among.find((group) => group.includes(one))).toContain(other);
  });

  test.each(otherQuestion)('%s: "%s" and "%s" are two questions', (locale, one, other) => {
    expect(groupsOf([one, other], locale)).toHaveLength(2);
    const among = groupsOf([one, other, ...(others[locale] ?? [])], locale);
    expect(among.find((group) => group.includes(one))).not.toContain(other);
  });

  test('the most frequent group comes first, named by the text most like all of them', () => {
    const texts = [
      { text: 'jam buka toko', times: 3 },
      { text: 'sewa lentera buat pesta nikah di pantai', times: 1 },
      { text: 'kak bisa sewa lentera buat pesta', times: 1 },
      { text: 'sewa lentera buat pesta', times: 5 },
    ];
    const [first, second] = groupTexts(texts, readerOf('id'));
    expect(first).toMatchObject({ times: 6, central: 3 });
    expect(first?.members[0]).toBe(3);
    expect(second).toEqual({ times: 3, central: 0, members: [0] });
  });

  test('texts that are read alike are one text, named as most people write it', () => {
    const texts = [
      { text: 'KAPAN SAMPAI???', times: 1 },
      { text: 'kapan sampai', times: 4 },
      { text: 'kpn sampe kak', times: 2 },
    ];
    expect(groupTexts(texts, readerOf('id'))).toEqual([{ times: 7, central: 1, members: [1, 2, 0] }]);
  });

  test('nothing, greetings and signs are in no group', () => {
    expect(groupsOf([])).toEqual([]);
    expect(groupsOf(['', '   ', '???', 'halo kak', '🙏'])).toEqual([]);
  });

  test('ten thousand order numbers in one question are one group', () => {
    const texts = Array.from({ length: 10_000 }, (_, index) => `pesanan TK-${10_000 + index} kapan sampai`);
    expect(groupTexts(once(texts), readerOf('id')).map(({ times }) => times)).toEqual([10_000]);
  });

  test('a chain of small differences does not drift into one group', () => {
    const texts = [
      'garansi blender',
      'garansi blender kaca',
      'garansi blender kaca pecah',
      'blender kaca pecah jatuh',
      'kaca pecah jatuh kemarin',
    ];
    const [together] = groupsOf(texts).filter((group) => group.includes(texts[0] ?? ''));
    expect(together).not.toContain(texts[4]);
  });

  test('texts that contradict each other stay apart also beside one that fits both', () => {
    const groups = groupsOf([
      'ubah alamat pengiriman',
      'ubah alamat sebelum dikirim',
      'ubah alamat setelah dikirim',
    ]);
    expect(groups).toHaveLength(2);
  });

  test('words that mean the same in this shop are the same', () => {
    const texts = ['berapa ongkir ke papua', 'ongkos kirim ke papua brp'];
    const words = { synonyms: [['ongkir', 'ongkos kirim']], abbreviations: {}, products: [] };
    const reader = createTextReader(createAnalyser({ vocabulary: new Map([['id', words]]) }), 'id');
    expect(groupTexts(once(texts), reader)).toHaveLength(1);
  });

  test('an unknown language is grouped by its words', () => {
    expect(groupsOf(['où est mon colis', 'Où est mon colis ?', 'annuler ma commande'], 'fr')).toHaveLength(2);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...sameQuestion.flatMap(([, one, other]) => [one, other])),
    fc.constantFrom(...otherQuestion.flatMap(([, one, other]) => [one, other])),
  );

  test('every text that is kept stands in one group, which its central text belongs to, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 30 }),
        fc.constantFrom('id', 'en', 'xx'),
        (texts, locale) => {
          const groups = groupTexts(once(texts), readerOf(locale));
          const positions = groups.flatMap(({ members }) => members);
          expect(new Set(positions).size).toBe(positions.length);
          for (const { central, members, times } of groups) {
            expect(members[0]).toBe(central);
            expect(times).toBe(members.length);
          }
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });

  test('the order of the texts changes nothing', () => {
    const shuffled = fc
      .array(anyText, { maxLength: 30 })
      .chain((texts) =>
        fc.tuple(
          fc.constant(texts),
          fc.shuffledSubarray(texts, { minLength: texts.length, maxLength: texts.length }),
        ),
      );
    const groupsInOrder = (texts: readonly string[]) =>
      groupTexts(once(texts), readerOf('id')).map(({ members }) => members.map((at) => texts[at]));
    fc.assert(
      fc.property(shuffled, ([texts, others]) => {
        expect(groupsInOrder(others)).toEqual(groupsInOrder(texts));
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
