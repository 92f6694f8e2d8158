import type { Locale } from '../schema/locale.ts';
import type { LanguagePack } from './language-pack.ts';
import { languageOf } from './language-of.ts';

const loaders: ReadonlyMap<string, () => Promise<LanguagePack>> = new Map([
  ['id', async () => (await import('./indonesian/index.ts')).indonesian],
  ['en', async () => (await import('./english/index.ts')).english],
]);

/**
 * Loads what the analyser knows about the language of a locale, and about no other: browsers download one language.
 * Undefined for an unknown one. Rejects where the pack cannot be loaded.
 */
export async function loadLanguagePack(locale: Locale): Promise<LanguagePack | undefined> {
  return await loaders.get(languageOf(locale))?.();
}
