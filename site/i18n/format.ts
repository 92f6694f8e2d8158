import type { PluralForms } from './id.ts';

/** Puts values in place of `{name}`; a placeholder without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : String(value);
  });
}

/** The wording for a count in the language's plural rules, with `{count}` filled. */
export function plural(forms: PluralForms, count: number, intlLocale: string): string {
  const { rules, numbers } = formatsOf(intlLocale);
  return fill(forms[rules.select(count)] ?? forms.other, { count: numbers.format(count) });
}

/** Making them costs more than using them a hundred times. */
const formats = new Map<string, { rules: Intl.PluralRules; numbers: Intl.NumberFormat }>();

function formatsOf(intlLocale: string) {
  const known = formats.get(intlLocale) ?? {
    rules: new Intl.PluralRules(intlLocale),
    numbers: new Intl.NumberFormat(intlLocale),
  };
  formats.set(intlLocale, known);
  return known;
}
