import type { Article, Corpus } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { PageIdentity, SiteMap, TopicSection } from '../navigation/site-map.ts';
import { organization } from './organization.ts';
import type { Thing } from './thing.ts';

/** Answers that a topic's page tells search engines: a page must not grow with its topic. */
const mostAnswers = 10;

/** What structured data is made from. */
export interface PageContext {
  readonly corpus: Pick<Corpus, 'business' | 'facts'>;
  readonly map: SiteMap;
  readonly now: Date;
  /** Whole address of a path; undefined where customers' address of the site is not known. */
  readonly address: (path: string) => string | undefined;
  /** Whole address of the picture for shared links; undefined as above. */
  readonly picture: string | undefined;
}

/**
 * What a page tells search engines in schema.org's words, in its own language and with nothing that readers do not
 * find there or one link further. What needs whole addresses is left out where they are not known. Can be empty.
 */
export function pageData(page: PageIdentity, locale: Locale, context: PageContext): readonly Thing[] {
  const { map, corpus, now, address } = context;
  switch (page.kind) {
    case 'home':
    case 'contact':
      return [organization(corpus, locale, now, address(map.path({ kind: 'home' }, locale)))];
    case 'topic': {
      const topic = map.topic(page.topicId, locale);
      return topic ? [...breadcrumbs([topic], locale, context), ...answersOf(topic)] : [];
    }
    case 'article': {
      const article = map.article(page.articleId, locale);
      if (!article) return [];
      const topic = map.topic(page.topicId, locale);
      return [
        ...breadcrumbs([...(topic ? [topic] : []), article], locale, context),
        articleThing(article, context),
      ];
    }
    case 'search':
    case 'results':
      return [];
  }
}

/** One JSON-LD block for a `<script>`; undefined for nothing. */
export function jsonLd(things: readonly Thing[]): string | undefined {
  if (things.length === 0) return undefined;
  const [first, ...more] = things;
  const whole = more.length === 0 ? first : { '@graph': things };
  return JSON.stringify({ '@context': 'https://schema.org', ...whole }).replaceAll('<', String.raw`\u003c`);
}

/** The way from the home page; none without whole addresses. */
function breadcrumbs(
  below: readonly (TopicSection | Article)[],
  locale: Locale,
  { map, address }: PageContext,
): readonly Thing[] {
  const home = address(map.path({ kind: 'home' }, locale));
  if (home === undefined) return [];
  const places = below.map((place) => {
    const kind = 'articleId' in place ? 'article' : 'topic';
    return { name: place.title, item: address(map.path({ kind, slug: place.slug }, locale)) };
  });
  const all = [{ name: stringsFor(locale).help, item: home }, ...places];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: all.map((place, index) => ({ '@type': 'ListItem', position: index + 1, ...place })),
    },
  ];
}

function articleThing(article: Article, { corpus, map, address, picture }: PageContext): Thing {
  const { locale, title, description, slug, updatedOn } = article;
  const publisher = { '@type': 'Organization', name: corpus.business.name, url: corpus.business.links.shop };
  return {
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: locale,
    dateModified: updatedOn,
    mainEntityOfPage: address(map.path({ kind: 'article', slug }, locale)),
    image: picture,
    author: publisher,
    publisher,
  };
}

/** The short answers of a topic's articles; articles that do not begin with one are left out. */
function answersOf({ articles }: TopicSection): readonly Thing[] {
  const questions = articles
    .filter(({ source }) => source.startsWith('<Summary>'))
    .slice(0, mostAnswers)
    .map(({ title, passages }) => ({
      '@type': 'Question',
      name: title,
      acceptedAnswer: { '@type': 'Answer', text: passages[0]?.text ?? '' },
    }));
  return questions.length > 0 ? [{ '@type': 'FAQPage', mainEntity: questions }] : [];
}
