import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';
import type { Vocabulary } from '../../../../content/corpus/schema/vocabulary.ts';

const vocabulary: Vocabulary = {
  synonyms: [
    ['lentera', 'lampion'],
    ['sumbu cadangan', 'refill'],
  ],
  abbreviations: { sbk: 'sumbu kaca' },
  products: ['Pelita Senja'],
};
const analyser = createAnalyser({ vocabulary: new Map([['id', vocabulary]]) });
const words = (text: string, locale = 'id') => analyser.analyse(text, locale).map(({ word }) => word);
const weightOf = (word: string, locale = 'id') => analyser.analyse(word, locale)[0]?.weight ?? 0;

describe('reading words', () => {
  test.each([
    [
      'kak pesanan sy blm sampe udh 5 hari gmn ya',
      'kakak pesanan saya belum sampai sudah 5 hari bagaimana ya',
    ],
    ['HALOOO minnn, brgnya mana???', 'halo admin brgnya mana'],
    ['gpp, makasih', 'tidak apa terima kasih'],
    ['buku-buku buku2 buku2nya', 'buku buku bukunya'],
    ['barangx Jum’at ma\u200baf', 'barangnya jumat maaf'],
    ['Rp150.000 150rb 1,5jt 2.5 juta', '150000 150000 1500000 2.5 juta'],
    ['pesanan TK-20418 via J&T', 'pesanan tk-20418 via j&t'],
    ['pre-order', 'pre order'],
    ['sbk', 'sumbu kaca'],
    ['ｆｕｌｌ ｗｉｄｔｈ café', 'full width cafe'],
  ])('reads %j as %j', (typed, read) => {
    expect(words(typed).join(' ')).toBe(read);
  });

  test.each([
    ['min order', 'admin'],
    ['min 250rb', 'minimum'],
    ['no resi', 'nomor'],
    ['no way', 'tidak'],
    ['k ongkir', 'kakak'],
    ['g bisa', 'tidak'],
  ])('reads a short form by its company: %j begins with %j', (typed, first) => {
    expect(words(typed)[0]).toBe(first);
  });

  test('English contractions and chat spelling are read as whole words', () => {
    expect(words("I can't track my order, pls help, it's late", 'en').join(' ')).toBe(
      'i can not track my order please help it late',
    );
  });

  test('an unknown locale is normalised only', () => {
    expect(analyser.analyse('Pengembalian  GRÖßE', 'pt')).toMatchObject([
      { word: 'pengembalian', stem: 'pengembalian', weight: 1 },
      { word: 'große', stem: 'große' },
    ]);
  });

  test('a regional locale is read as its language', () => {
    expect(words('cancelling', 'en-gb')).toEqual(['cancelling']);
    expect(analyser.analyse('cancelling', 'en-gb')[0]?.stem).toBe('cancel');
  });

  test('text without letters or digits gives nothing', () => {
    expect(analyser.analyse(' ?!… 🙏🙏 \u200b', 'id')).toEqual([]);
  });

  test('offsets lead back to what was typed, also when one word is read as two', () => {
    const text = 'ok, gpp kak';
    const tokens = analyser.analyse(text, 'id');
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['ok', 'gpp', 'gpp', 'kak']);
  });
});

describe('weights', () => {
  test('vocatives and particles are nearly silent, function words light, content words full', () => {
    expect(weightOf('kak')).toBeLessThan(0.05);
    expect(weightOf('sih')).toBeLessThan(0.05);
    expect(weightOf('yang')).toBeLessThan(0.2);
    expect(weightOf('retur')).toBe(1);
  });

  test('question words and negation keep a share', () => {
    for (const word of ['kapan', 'berapa', 'tidak', 'gak']) expect(weightOf(word)).toBeGreaterThan(0.3);
    expect(weightOf('not', 'en')).toBeGreaterThan(0.3);
  });
});

describe('synonyms', () => {
  const synonyms = (text: string) => analyser.synonyms(analyser.analyse(text, 'id'), 'id');

  test('a word gives the others of its group, also with a clitic', () => {
    expect(synonyms('lenteranya redup')).toContain('lampion');
  });

  test('a phrase gives a word and the other way round', () => {
    expect(synonyms('sumbu cadangan')).toContain('refill');
    expect(synonyms('refill')).toEqual(expect.arrayContaining(['sumbu', 'cadangan']));
  });

  test('words of the text itself are left out', () => {
    expect(synonyms('lentera atau lampion')).not.toContain('lampion');
  });

  test('a locale without vocabulary keeps the general ones', () => {
    expect(analyser.synonyms(analyser.analyse('photo', 'en'), 'en')).toContain('picture');
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'gmn',
          'min',
          '2',
          'x',
          'buku-buku',
          'TK-1',
          '1,5jt',
          'K',
          "don't",
          'İ',
          'ﬁ',
          'Σ',
          '-',
          '’',
        ),
      )
      .map((parts) => parts.join(' ')),
  );
  const locales = fc.constantFrom('id', 'en', 'pt');

  test('is read without an error, with offsets in order inside the text', () => {
    fc.assert(
      fc.property(anyText, locales, (text, locale) => {
        let last = 0;
        for (const { surface, word, weight, start, end } of analyser.analyse(text, locale)) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(word).not.toBe('');
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1);
          last = start;
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('is normalised once and for all: a word that was read is read as itself', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'pt'), (text, locale) => {
        for (const { word } of analyser.analyse(text, locale))
          expect(words(word, locale).join(' ')).toBe(word);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('gives a locale of the list, with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { locale, confidence } = analyser.detectLocale(text, ['id', 'en']);
        expect(['id', 'en']).toContain(locale);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { seed: 3 },
    );
  });

  test.each(['a', 'a-', "a'", '1.', '2', 'ng', 'ab\u200b', '中', '👍', 'x-x', ' a'])(
    'of 50,000 characters of %j is read in time that grows with its length',
    (unit) => {
      const time = (length: number) => {
        const text = unit.repeat(length / unit.length);
        const startedAt = performance.now();
        analyser.analyse(text, 'id');
        return performance.now() - startedAt;
      };
      time(50_000);
      expect(time(50_000)).toBeLessThan(1_000);
    },
  );
});
