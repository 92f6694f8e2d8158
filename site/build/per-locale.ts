import type { Locale } from '../../content/corpus/schema/locale.ts';

/** The same for all pages of a language, so made once for each: most pages of a build differ in their text alone. */
export function perLocale<Value>(make: (locale: Locale) => Value): (locale: Locale) => Value {
  const made = new Map<Locale, { readonly value: Value }>();
  return (locale) => {
    const known = made.get(locale) ?? { value: make(locale) };
    made.set(locale, known);
    return known.value;
  };
}
