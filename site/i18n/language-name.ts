import type { Locale } from '../../content/corpus/schema/locale.ts';

/** Asking for one costs more than a thousand looks here. */
const names = new Map<string, string>();

/** A language by the name that it has in the language of the page: `Inggris`, `Indonesian`; its tag where nobody knows a name. */
export function languageName(locale: Locale, intlLocale: string): string {
  const key = `${locale} ${intlLocale}`;
  const name = names.get(key) ?? new Intl.DisplayNames(intlLocale, { type: 'language' }).of(locale) ?? locale;
  names.set(key, name);
  return name;
}
