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
  const form = forms[new Intl.PluralRules(intlLocale).select(count)] ?? forms.other;
  return fill(form, { count: new Intl.NumberFormat(intlLocale).format(count) });
}
