import type { Locale } from '../../content/corpus/schema/locale.ts';
import { fill } from '../i18n/format.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { SiteMap } from '../navigation/site-map.ts';
import type { PublicSite } from './public-site.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** OpenSearch 1.1 allows no more. */
const longestName = 16;

/** Path of a language's search description: beside its home page. */
export function openSearchPath(locale: Locale, map: SiteMap): string {
  return `${map.path({ kind: 'home' }, locale)}opensearch.xml`;
}

/** Lets a browser search the help center from its address bar (OpenSearch 1.1). Needs the site's whole address. */
export function openSearchDescription(locale: Locale, { map, corpus, address }: PublicSite): string {
  const { search } = stringsFor(locale);
  const { name } = corpus.business;
  const results = address(map.path({ kind: 'search' }, locale));
  return xmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      textElement('ShortName', name.slice(0, longestName).trim()),
      textElement('Description', fill(search.description, { name })),
      textElement('Language', locale),
      textElement('InputEncoding', 'UTF-8'),
      element('Image', { width: '16', height: '16', type: 'image/svg+xml' }, address('/favicon.svg')),
      element('Url', { type: 'text/html', template: `${results}?q={searchTerms}` }),
    ]),
  );
}
