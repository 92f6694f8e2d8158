import type { Page } from '../../content/corpus/addresses.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { PublicSite } from './public-site.ts';
import { escapeXml } from './xml.ts';

/** A former address of a page. */
export interface Redirect {
  readonly locale: Locale;
  /** Path below the base path, with slashes at both ends. */
  readonly from: string;
  /** Where the page is; never a former address itself. */
  readonly to: string;
}

/** Every former address of live articles and of topics. */
export function redirectsOf({ corpus, articles, map }: PublicSite): readonly Redirect[] {
  const redirect = (kind: 'article' | 'topic', locale: Locale, former: string, slug: string): Redirect => {
    const pathOf = (page: Page) => map.path(page, locale);
    return { locale, from: pathOf({ kind, slug: former }), to: pathOf({ kind, slug }) };
  };
  return [
    ...articles.flatMap(({ locale, slug, redirectFrom }) =>
      redirectFrom.map((former) => redirect('article', locale, former, slug)),
    ),
    ...corpus.topics.flatMap(({ topicId, redirectFrom }) =>
      map.locales.flatMap((locale) => {
        const slug = map.topic(topicId, locale)?.slug ?? topicId;
        return (redirectFrom[locale] ?? []).map((former) => redirect('topic', locale, former, slug));
      }),
    ),
  ];
}

/** A page that leads on from a host that knows only files. Search engines take the change for a lasting one. */
export function redirectPage({ locale, to }: Redirect, { ownPath, address }: PublicSite): string {
  const { moved } = stringsFor(locale).feeds;
  const target = escapeXml(ownPath(to));
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(moved)}</title>
<meta http-equiv="refresh" content="0;url=${target}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeXml(address(to))}">
<p><a href="${target}">${escapeXml(moved)}</a></p>
</html>
`;
}

/**
 * All redirects as a file `_redirects`, one `from to 308` a line, base path included, Markdown pages too: read by our
 * server, and by hosts such as Netlify and Cloudflare Pages.
 */
export function redirectList(redirects: readonly Redirect[], { ownPath }: PublicSite): string {
  const markdown = (path: string) => `${path.slice(0, -1)}.md`;
  return redirects
    .flatMap(({ from, to }) => [
      [from, to],
      [markdown(from), markdown(to)],
    ])
    .map((paths) => `${paths.map(ownPath).join(' ')} 308\n`)
    .join('');
}
