import type { Locale } from '../schema/locale.ts';
import { commonEnglish } from './english/common-words.ts';
import { commonIndonesian } from './indonesian/common-words.ts';
import { languageOf } from './language-of.ts';

const byLanguage: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', commonEnglish],
  ['id', commonIndonesian],
]);

/**
 * Everyday words of a language, whether or not a corpus holds them; none for an unknown language. For where an index is
 * made: too many for browsers, which get those that a corpus has something alike to.
 */
export function commonWordsOf(locale: Locale): readonly string[] {
  return byLanguage.get(languageOf(locale)) ?? [];
}
