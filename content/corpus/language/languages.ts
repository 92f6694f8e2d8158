import { english } from './english/index.ts';
import { indonesian } from './indonesian/index.ts';
import type { Locale } from '../schema/locale.ts';
import type { LanguagePack } from './language-pack.ts';
import { languageOf } from './language-of.ts';

/** The languages that the analyser knows, by ISO 639 code; a further one is listed in `load-language-pack.ts` too. */
export const languagePacks: ReadonlyMap<string, LanguagePack> = new Map([
  ['id', indonesian],
  ['en', english],
]);

/** What the analyser knows about the language of a locale; undefined for an unknown one. */
export function languagePackOf(locale: Locale): LanguagePack | undefined {
  return languagePacks.get(languageOf(locale));
}
