import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';
import type { Vocabulary } from '../../../../content/corpus/schema/vocabulary.ts';
import { anyLocale, anyText } from './any-text.ts';

const vocabulary: Vocabulary = {
  synonyms: [
    ['lentera', 'lampion'],
    ['sumbu cadangan', 'refill'],
  ],
  abbreviations: { sbk: 'sumbu kaca', po: 'Pre-Order' },
  products: ['Pelita Senja'],
};
const analyser = createAnalyser({ vocabulary: new Map([['id', vocabulary]]) });
/** Without words of a shop. */
const general = createAnalyser({ vocabulary: new Map() });
const words = (text: string, locale = 'id') => analyser.analyse(text, locale).map(({ word }) => word);
const weightOf = (word: string, locale = 'id') => analyser.analyse(word, locale)[0]?.weight ?? 0;

describe('reading words', () => {
  test('a short form of the shop is read first, its words by the general rules', () => {
    expect(words('sbk')).toEqual(['sumbu', 'kaca']);
    expect(words('po')).toEqual(['pre', 'order']);
  });

  test('a text is read the same however often, whatever was read between', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 40 }), (texts) => {
        const first = texts.map((text) => analyser.analyse(text, 'id'));
        const again = texts.map((text) => analyser.analyse(text, 'id'));
        const afresh = createAnalyser({ vocabulary: new Map([['id', vocabulary]]) });
        expect(again).toEqual(first);
        expect(texts.map((text) => afresh.analyse(text, 'id'))).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  test('equal words are the same object, however they are typed', () => {
    const [first, ...others] = analyser.analyse('tidak Tidak TDK gak', 'id').map(({ record }) => record);
    expect(first).toMatchObject({ word: 'tidak' });
    for (const other of others) expect(other).toBe(first);
    expect(analyser.analyse('tidak', 'en')[0]?.record).not.toBe(first);
  });

  test('of very many words some are forgotten, and read the same when they come back', () => {
    const forgetful = createAnalyser({ vocabulary: new Map() });
    const text = 'brg blm nyampe, dibatalkan aja ya kak, order no 12 & buku-buku 2x';
    const first = forgetful.analyse(text, 'id');
    const numbers: number[] = [];
    for (let from = 0; from < 100_000; from += 1_000) {
      const many = Array.from({ length: 1_000 }, (_, at) => `kata${from + at}`).join(' ');
      for (const { record } of forgetful.analyse(many, 'id')) numbers.push(record.number);
      expect(forgetful.analyse(`${text} ${from}`, 'id').slice(0, first.length)).toEqual(first);
    }
    expect(forgetful.analyse(text, 'id')[0]?.record).not.toBe(first[0]?.record);
    expect(numbers.reduce((one, other) => Math.max(one, other))).toBeLessThan(50_000);
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
  test('is read without an error, the same each time, with offsets in order inside the text', () => {
    fc.assert(
      fc.property(anyText, anyLocale, (text, locale) => {
        let last = 0;
        const tokens = analyser.analyse(text, locale);
        for (const { surface, word, stem, weight, start, end } of tokens) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).toMatch(/^[^\s]+$/);
          expect(stem).not.toBe('');
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1);
          last = start;
        }
        expect(createAnalyser({ vocabulary: new Map() }).analyse(text, locale)).toEqual(
          general.analyse(text, locale),
        );
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('is read once and for all: its words, joined, are read as themselves', () => {
    fc.assert(
      fc.property(anyText, anyLocale, (text, locale) => {
        const read = (typed: string) =>
          general
            .analyse(typed, locale)
            .map(({ word }) => word)
            .join(' ');
        expect(read(read(text))).toBe(read(text));
      }),
      { seed: 2, numRuns: 2_000 },
    );
  });

  test('has synonyms that are words of their own, none of its own words', () => {
    fc.assert(
      fc.property(anyText, anyLocale, (text, locale) => {
        const tokens = analyser.analyse(text, locale);
        const synonyms = analyser.synonyms(tokens, locale);
        expect(new Set(synonyms).size).toBe(synonyms.length);
        for (const { word } of tokens) expect(synonyms).not.toContain(word);
      }),
      { seed: 5, numRuns: 300 },
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

  const units = [
    'a',
    'ab',
    'a-',
    "a'",
    '1.',
    '1,5',
    '2',
    'ng',
    'nge',
    'ab\u200b',
    'e\u0301',
    '\u200b',
    '中',
    '👍',
    '\ud83d',
  ];
  test.each([...units, 'x-x', ' a', 'a b-c ', '-', 'ﷺ', 'aq x '])(
    'of 50,000 characters of %j is read in bounded time',
    (unit) => {
      const text = unit.repeat(Math.ceil(50_000 / unit.length)).slice(0, 50_000);
      for (const locale of ['id', 'en', 'pt']) {
        const startedAt = performance.now();
        const tokens = analyser.analyse(text, locale);
        analyser.synonyms(tokens, locale);
        expect(performance.now() - startedAt).toBeLessThan(2_000);
        for (const { word } of tokens) expect(word.length).toBeLessThanOrEqual(64);
      }
    },
  );
});
