import type { Locale } from '../schema/locale.ts';

/** The language of a tag, without region or script: `en-gb` gives `en`. What is known of a language holds for all its tags. */
export function languageOf(locale: Locale): string {
  return locale.split('-')[0] ?? locale;
}
