import { en } from './en.ts';
import { id, type Wording } from './id.ts';

export type { Wording };

/** The console's languages; the first is shown until another one is chosen. */
export const displayLocales = ['id', 'en'] as const;
export type DisplayLocale = (typeof displayLocales)[number];

/** Every text of the console in a language. */
export function wordingFor(locale: DisplayLocale): Wording {
  return { id, en }[locale];
}

/** `Indonesia`, `English`: the name of a language in another one; the tag itself where it has none. */
export function languageName(locale: string, { intlLocale }: Wording): string {
  return new Intl.DisplayNames(intlLocale, { type: 'language' }).of(locale) ?? locale;
}
