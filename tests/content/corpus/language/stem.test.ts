import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';
import {
  englishFamilies,
  englishStrangers,
  indonesianFamilies,
  indonesianStrangers,
} from './word-families.ts';

const analyser = createAnalyser({ vocabulary: new Map() });
const stemOf = (word: string, locale: string) =>
  analyser
    .analyse(word, locale)
    .map(({ stem }) => stem)
    .join(' ');
const stems = (words: string, locale: string) => words.split(' ').map((word) => stemOf(word, locale));

describe.each([
  ['Indonesian', 'id', indonesianFamilies, indonesianStrangers],
  ['English', 'en', englishFamilies, englishStrangers],
] as const)('%s', (_, locale, families, strangers) => {
  test.each(families)('a family meets: %s', (family) => {
    const [first = '', ...others] = stems(family, locale);
    expect(first).not.toBe('');
    for (const other of others) expect(other).toBe(first);
  });

  test.each(strangers)('different words stay apart: %s', (pair) => {
    const found = stems(pair, locale);
    expect(new Set(found).size).toBe(found.length);
  });
});

test('a stem is kept beside the word', () => {
  expect(analyser.analyse('pengirimannya', 'id')).toMatchObject([{ word: 'pengirimannya', stem: 'kirim' }]);
});
