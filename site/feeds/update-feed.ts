import { momentOf } from '../../content/corpus/hours/moments.ts';
import type { Article } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { fill } from '../i18n/format.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { SiteMap } from '../navigation/site-map.ts';
import { descriptionOf } from './description.ts';
import type { PublicSite } from './public-site.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** As many as a reader may have missed. */
const longest = 50;

/** Path of a language's feed: beside its home page. */
export function feedPath(locale: Locale, map: SiteMap): string {
  return `${map.path({ kind: 'home' }, locale)}feed.xml`;
}

/**
 * New and changed articles of one language as an Atom feed (RFC 4287), newest first. An entry keeps its id when its
 * article is renamed. Needs the site's whole address.
 */
export function updateFeed(locale: Locale, site: PublicSite): string {
  const { map, corpus, address, now } = site;
  const { home: strings, feeds } = stringsFor(locale);
  const { business } = corpus;
  const own = address(feedPath(locale, map));
  const home = address(map.path({ kind: 'home' }, locale));
  const changes = site.articles
    .flatMap((article) => {
      const changedOn = article.locale === locale ? momentOfChange(article) : undefined;
      return changedOn === undefined ? [] : [{ article, changedOn }];
    })
    .toSorted(
      (one, other) =>
        compare(other.changedOn, one.changedOn) || compare(one.article.articleId, other.article.articleId),
    )
    .slice(0, longest);
  const instant = (moment: string) => momentOf(moment, business.timeZone).toISOString();
  const latest = changes[0];
  const entries = changes.map(({ article, changedOn }) =>
    element('entry', {}, [
      textElement('title', article.title),
      textElement('id', `${home}#${article.articleId}`),
      element('link', { href: address(map.path({ kind: 'article', slug: article.slug }, locale)) }),
      textElement('updated', instant(changedOn)),
      ...(article.publishOn === undefined ? [] : [textElement('published', instant(article.publishOn))]),
      element('category', { term: article.topicId, label: map.topic(article.topicId, locale)?.title ?? '' }),
      textElement('summary', descriptionOf(article)),
    ]),
  );
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
      textElement('title', fill(strings.title, { name: business.name })),
      textElement('subtitle', feeds.updates),
      textElement('id', own),
      element('link', { rel: 'self', type: 'application/atom+xml', href: own }),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: home }),
      textElement('updated', latest ? instant(latest.changedOn) : now.toISOString()),
      element('author', {}, textElement('name', business.name)),
      ...entries,
    ]),
  );
}

/** The moment at which readers got it as it is: changed, or shown for the first time; undefined when neither is known. */
function momentOfChange({ updatedOn, publishOn }: Article): string | undefined {
  return [updatedOn, publishOn]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
