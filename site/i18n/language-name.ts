import type { Locale } from '../../content/corpus/schema/locale.ts';

/** A language by the name that it has in the language of the page: `Inggris`, `Indonesian`; its tag where nobody knows a name. */
export function languageName(locale: Locale, intlLocale: string): string {
  return new Intl.DisplayNames(intlLocale, { type: 'language' }).of(locale) ?? locale;
}
