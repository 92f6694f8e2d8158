import type { Locale } from '../../content/corpus/schema/locale.ts';

/** Making one costs more than using it a hundred times. */
const namesIn = new Map<string, Intl.DisplayNames>();

/** A language by the name that it has in the language of the page: `Inggris`, `Indonesian`; its tag where nobody knows a name. */
export function languageName(locale: Locale, intlLocale: string): string {
  const names = namesIn.get(intlLocale) ?? new Intl.DisplayNames(intlLocale, { type: 'language' });
  namesIn.set(intlLocale, names);
  return names.of(locale) ?? locale;
}
