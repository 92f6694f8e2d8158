import type { Locale } from '../../content/corpus/schema/locale.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { Strings } from './id.ts';

const byLocale: Readonly<Record<string, Strings>> = { id, en };

/** Interface text of a locale; a locale without a strings file reads English. */
export function stringsFor(locale: Locale): Strings {
  return byLocale[locale] ?? en;
}
