import type { PublicSite } from './public-site.ts';

/** Paths below the base path that are no pages for customers. */
const notForSearch = ['/agent/', '/v1/'];

/**
 * Everything public may be read by everyone; the agent console, the API and lists of search results may not. Robots
 * ask for this file at the root of a host only: under a base path it is there to be copied.
 */
export function robotsText({ map, ownPath, address, isAddressKnown }: PublicSite): string {
  const results = map.locales.flatMap((locale) =>
    (['search', 'results'] as const).map((kind) => `${map.path({ kind }, locale)}?`),
  );
  const refused = [...notForSearch, ...results].map((path) => `Disallow: ${ownPath(path)}`);
  const sitemap = isAddressKnown ? ['', `Sitemap: ${address('/sitemap-index.xml')}`] : [];
  return `${['User-agent: *', ...refused, ...sitemap].join('\n')}\n`;
}
