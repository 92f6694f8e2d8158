import type { SitemapOptions } from '@astrojs/sitemap';
import { createPublicSite } from '../feeds/public-site.ts';
import type { SiteAddress } from '../feeds/public-site.ts';
import { sitemapEntries } from '../feeds/sitemap.ts';
import type { ContentSource } from './content-source.ts';

/** The sitemap lists the pages that search engines should know, with day of change and translations. */
export function sitemapOptions({ corpus }: ContentSource, address: SiteAddress): SitemapOptions {
  const entries = sitemapEntries(createPublicSite(corpus, address, corpus.resolvedAt));
  return {
    filter: (page) => entries.has(page),
    serialize: (item) => ({ ...item, ...entries.get(item.url) }),
  };
}
