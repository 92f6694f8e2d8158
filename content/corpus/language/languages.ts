import { english } from './english/index.ts';
import { indonesian } from './indonesian/index.ts';
import type { LanguagePack } from './language-pack.ts';

/** The languages that the analyser knows, by ISO 639 code. */
export const languagePacks: ReadonlyMap<string, LanguagePack> = new Map([
  ['id', indonesian],
  ['en', english],
]);
