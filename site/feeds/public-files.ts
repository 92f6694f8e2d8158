import { llmsFullText, llmsPaths, llmsText } from './llms-text.ts';
import { articleMarkdown, contactMarkdown, topicMarkdown } from './markdown-pages.ts';
import { openSearchDescription, openSearchPath } from './open-search.ts';
import type { PublicSite } from './public-site.ts';
import { redirectList, redirectPage, redirectsOf } from './redirects.ts';
import { robotsText } from './robots.ts';
import { feedPath, updateFeed } from './update-feed.ts';

/**
 * Every text that the site has for programs, by its path below the base path, `/llms.txt`. Feeds and search
 * descriptions are there only where the site's whole address is known: they mean nothing without it.
 */
export function publicFiles(site: PublicSite): ReadonlyMap<string, string> {
  const { map, articles } = site;
  const files = new Map<string, string>();
  const markdown = new Map(articles.map((article) => [article, articleMarkdown(article, site)]));
  for (const [{ slug, locale }, text] of markdown) {
    files.set(map.markdownPath({ kind: 'article', slug }, locale), text);
  }
  for (const locale of map.locales) {
    for (const topic of map.topics(locale)) {
      files.set(
        map.markdownPath({ kind: 'topic', slug: topic.slug }, locale),
        topicMarkdown(topic, locale, site),
      );
    }
    files.set(map.markdownPath({ kind: 'contact' }, locale), contactMarkdown(locale, site));
    const { brief, full } = llmsPaths(locale, site);
    files.set(brief, llmsText(locale, site));
    files.set(
      full,
      llmsFullText(locale, site, (article) => markdown.get(article) ?? ''),
    );
    if (!site.isAddressKnown) continue;
    files.set(feedPath(locale, map), updateFeed(locale, site));
    files.set(openSearchPath(locale, map), openSearchDescription(locale, site));
  }
  files.set('/robots.txt', robotsText(site));
  const redirects = redirectsOf(site);
  for (const redirect of redirects) files.set(`${redirect.from}index.html`, redirectPage(redirect, site));
  if (redirects.length > 0) files.set('/_redirects', redirectList(redirects, site));
  return files;
}
