import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';
import { languagePacks } from '../../../../content/corpus/language/languages.ts';
import { loadLanguagePack } from '../../../../content/corpus/language/load-language-pack.ts';
import { createLocaleAnalyser } from '../../../../content/corpus/language/locale-analyser.ts';
import { englishFamilies, indonesianFamilies } from './word-families.ts';
import { workedCases } from './worked-cases.ts';

const vocabulary = { synonyms: [['lentera', 'lampion']], abbreviations: { lt: 'lentera' }, products: [] };
const texts = [
  ...workedCases.map(({ typed }) => typed),
  ...[indonesianFamilies, englishFamilies].map((families) => families.flat().join(' ')),
  'lt sy blm smpe',
];

describe('the language pack that a page loads', () => {
  it('is the one of its language, for every language that the analyser knows', async () => {
    expect(languagePacks.size).toBeGreaterThan(1);
    for (const [language, pack] of languagePacks) {
      expect(await loadLanguagePack(language)).toBe(pack);
      expect(await loadLanguagePack(`${language}-x-shop`)).toBe(pack);
    }
  });

  it.each(['pt', '', 'constructor'])('is none for “%s”', async (locale) => {
    expect(await loadLanguagePack(locale)).toBeUndefined();
  });
});

it.each(['id', 'en', 'en-gb', 'pt'])('reads “%s” as the analyser of all languages does', async (locale) => {
  const ofAll = createAnalyser({ vocabulary: new Map([[locale, vocabulary]]) });
  const ofOne = createLocaleAnalyser(await loadLanguagePack(locale), vocabulary);
  for (const text of texts) {
    const tokens = ofOne.analyse(text);
    expect(tokens).toEqual(ofAll.analyse(text, locale));
    expect(ofOne.synonyms(tokens)).toEqual(ofAll.synonyms(tokens, locale));
  }
  expect(ofOne.synonyms(ofOne.analyse('lt'))).toContain('lampion');
});

it('reads an abbreviation of the shop behind a figure as the unit that it is, and elsewhere as the shop does', async () => {
  const abbreviations = { va: 'virtual account', cs: 'layanan pelanggan' };
  const analyser = createLocaleAnalyser(await loadLanguagePack('id'), {
    synonyms: [],
    abbreviations,
    products: [],
  });
  const wordsOf = (text: string) => analyser.analyse(text).map(({ word }) => word);
  expect(wordsOf('listrik 900 va')).toEqual(['listrik', '900', 'va']);
  expect(wordsOf('1.300 VA')).toEqual(['1300', 'va']);
  expect(wordsOf('nomor va 900')).toEqual(['nomor', 'virtual', 'account', '900']);
  expect(wordsOf('2 cs')).toEqual(['2', 'layanan', 'pelanggan']);
});
