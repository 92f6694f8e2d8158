import type { Article } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { PageIdentity } from '../navigation/site-map.ts';
import type { PublicSite } from './public-site.ts';

/** What a sitemap says of a page besides its address. */
export interface SitemapEntry {
  /** Day of the last change of what the page shows, `2026-11-12`; absent when it is not known. */
  readonly lastmod?: string;
  /** The page in every language that has it, its own included; absent for a page without translation. */
  readonly links?: { lang: string; url: string }[];
}

/** Every page that search engines should know, by its whole address. */
export function sitemapEntries(site: PublicSite): ReadonlyMap<string, SitemapEntry> {
  const { map, corpus, articles, address } = site;
  const pages: readonly PageIdentity[] = [
    { kind: 'home' },
    { kind: 'contact' },
    ...corpus.topics.map(({ topicId }) => ({ kind: 'topic', topicId }) as const),
    ...new Map(
      articles.map(({ articleId, topicId }) => [articleId, { kind: 'article', articleId, topicId } as const]),
    ).values(),
  ];
  const shownOn = (page: PageIdentity, locale: Locale): readonly Article[] => {
    if (page.kind === 'home') return map.recentlyUpdated(locale, 1);
    if (page.kind === 'topic') return map.topic(page.topicId, locale)?.articles ?? [];
    if (page.kind !== 'article') return [];
    const article = map.article(page.articleId, locale);
    return article ? [article] : [];
  };
  return new Map(
    pages.flatMap((page) => {
      const translations = map.languages(page).filter(({ isTranslation }) => isTranslation);
      const links = translations.map(({ locale, path }) => ({ lang: locale, url: address(path) }));
      const inDefault = links.find(({ lang }) => lang === map.locales[0]);
      const alternates = inDefault ? [...links, { ...inDefault, lang: 'x-default' }] : links;
      return translations.map(({ locale, path }) => {
        const lastmod = shownOn(page, locale)
          .flatMap(({ updatedOn }) => updatedOn ?? [])
          .toSorted()
          .at(-1);
        const entry = { ...(lastmod && { lastmod }), ...(links.length > 1 && { links: alternates }) };
        return [address(path), entry] as const;
      });
    }),
  );
}
