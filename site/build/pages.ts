import type { Page } from '../../content/corpus/addresses.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { withBase } from '../navigation/links.ts';
import { createSiteMap } from '../navigation/site-map.ts';
import { corpus, defaultLocale, liveArticles } from './corpus.ts';

export { corpus, defaultLocale };

/** The site map of this build. */
export const siteMap = createSiteMap(corpus, liveArticles());

/** Address of a page on this site, base path included. */
export function href(page: Page, locale: Locale): string {
  return toHref(siteMap.path(page, locale));
}

/** Address of a page as Markdown, base path included. */
export function markdownHref(page: Page, locale: Locale): string {
  return toHref(siteMap.markdownPath(page, locale));
}

/** Puts the site's base path before a path. */
export function toHref(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/** Route parameter of a page for a `[...path]` route: the path without slashes at its ends; undefined for `/`. */
export function routeParam(page: Page, locale: Locale): string | undefined {
  return siteMap.path(page, locale).replace(/^\/|\/$/g, '') || undefined;
}

/** Whole address of a path; undefined where nobody knows at which one customers reach the site (`PUBLIC_URL`). */
export function wholeAddress(path: string): string | undefined {
  const { SITE } = import.meta.env;
  return SITE ? new URL(toHref(path), SITE).href : undefined;
}
