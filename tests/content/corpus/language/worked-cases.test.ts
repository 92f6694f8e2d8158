import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';
import { standardEnglish, standardIndonesian, workedCases } from './worked-cases.ts';

const analyser = createAnalyser({ vocabulary: new Map() });
const read = (text: string, locale: string) =>
  analyser
    .analyse(text, locale)
    .map(({ word }) => word)
    .join(' ');

test.each(workedCases)('$locale, $rule: $typed', ({ locale, typed, read: words }) => {
  expect(read(typed, locale)).toBe(words);
});

describe.each([
  ['Indonesian', 'id', standardIndonesian],
  ['English', 'en', standardEnglish],
] as const)('standard %s', (_, locale, words) => {
  test('is read as it stands', () => {
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((word) => read(word, locale) !== word)).toEqual([]);
  });
});
