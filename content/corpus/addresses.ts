import { languageOf } from './language/language-of.ts';
import type { Locale } from './schema/locale.ts';

/** First parts of addresses per language; a language without an entry takes the English ones. */
const segments: Readonly<
  Record<string, Readonly<Record<'article' | 'topic' | 'search' | 'results' | 'contact', string>>>
> = {
  id: { article: 'artikel', topic: 'topik', search: 'cari', results: 'cari/hasil', contact: 'hubungi' },
  en: {
    article: 'articles',
    topic: 'topics',
    search: 'search',
    results: 'search/results',
    contact: 'contact',
  },
};

/** What an address is made of: the default locale has no prefix. */
export interface AddressContext {
  /** The first locale of business.yaml. */
  readonly defaultLocale: Locale;
}

/** A kind of page that customers reach. */
export type Page =
  | { readonly kind: 'home' | 'search' | 'results' | 'contact' }
  | { readonly kind: 'topic' | 'article'; readonly slug: string };

/** Path of a page below the base path: begins and ends with a slash, `/artikel/mengajukan-retur/`. */
export function pagePath(page: Page, locale: Locale, { defaultLocale }: AddressContext): string {
  const prefix = locale === defaultLocale ? '/' : `/${locale}/`;
  const names = segments[languageOf(locale)] ?? segments['en'];
  if (page.kind === 'home' || !names) return prefix;
  const own = `${prefix}${names[page.kind]}/`;
  return 'slug' in page ? `${own}${page.slug}/` : own;
}

/** Path of the same page as Markdown, for programs: `/artikel/mengajukan-retur.md`. The home page's is `llms.txt`. */
export function markdownPath(page: Page, locale: Locale, context: AddressContext): string {
  const path = pagePath(page, locale, context);
  return page.kind === 'home' ? `${path}llms.txt` : `${path.slice(0, -1)}.md`;
}
