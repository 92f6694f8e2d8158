import { languagePacks } from './languages.ts';
import type { Locale } from '../schema/locale.ts';

export type { Analyser, Token } from './analyser.ts';
export { createAnalyser } from './create-analyser.ts';
export { createSpelling } from './spelling.ts';
export type { Spelling } from './spelling.ts';

/** True when a normalised word denies the words after it: `tidak`, `not`. False for unknown locales. */
export function isNegation(word: string, locale: Locale): boolean {
  return languagePacks.get(locale.split('-')[0] ?? locale)?.negations.has(word) ?? false;
}
