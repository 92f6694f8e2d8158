import type { Locale } from '../schema/locale.ts';

/** The language of a tag, without region or script: `en-gb` gives `en`. What is known of a language holds for all its tags. */
export function languageOf(locale: Locale): string {
  const end = locale.indexOf('-');
  return end < 0 ? locale : locale.slice(0, end);
}
