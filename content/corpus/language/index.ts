import { languagePackOf } from './languages.ts';
import type { Locale } from '../schema/locale.ts';

export type { Analyser, Token } from './analyser.ts';
export { createAnalyser } from './create-analyser.ts';
export { createSpelling } from './spelling.ts';
export type { Spelling } from './spelling.ts';
export { keepPerWord } from './keep-per-word.ts';
export { languageOf } from './language-of.ts';
export { Word } from './word.ts';
export { isWordClass, wordClass } from './word-classes.ts';

/** True when a normalised word denies the words after it: `tidak`, `not`. False for unknown locales. */
export function isNegation(word: string, locale: Locale): boolean {
  return languagePackOf(locale)?.negations.has(word) ?? false;
}
