import { markdownPath, pagePath } from '../../content/corpus/addresses.ts';
import type { Page } from '../../content/corpus/addresses.ts';
import type { Article, Corpus } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Topic } from '../../content/corpus/schema/topic.ts';

/** A topic in one language, with its articles in the order of display. */
export interface TopicSection {
  readonly topicId: string;
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly slug: string;
  /** Whether its page says where an order stands. */
  readonly showsOrderLinks: boolean;
  /** Featured articles first, then in the order of the corpus. Can be empty. */
  readonly articles: readonly Article[];
}

/** One language of a page: where it leads. */
export interface LanguageLink {
  readonly locale: Locale;
  /** Path below the base path; ends in `#not-translated` where the page itself does not exist in the language. */
  readonly path: string;
  /** Whether the page at `path` is the same page in another language. */
  readonly isTranslation: boolean;
}

/** Where everything is. Pure: the same corpus and articles give the same map. */
export interface SiteMap {
  readonly locales: readonly Locale[];
  /** Path of a page below the base path. */
  path(page: Page, locale: Locale): string;
  /** Path of the page as Markdown. Every kind has one but the search page. */
  markdownPath(page: Page, locale: Locale): string;
  /** All topics of a locale, in the order of topics.yaml. */
  topics(locale: Locale): readonly TopicSection[];
  /** The topic of an article; undefined for an unknown topic. */
  topic(topicId: string, locale: Locale): TopicSection | undefined;
  /** The live article with an id; undefined where it does not exist in the locale. */
  article(articleId: string, locale: Locale): Article | undefined;
  /** Articles named in `related` that are live, then neighbours of the topic, at most `limit`, without itself. */
  related(article: Article, limit: number): readonly Article[];
  /** Articles marked `featured`, in the order of the corpus. */
  featured(locale: Locale): readonly Article[];
  /** Latest `updatedOn` first; articles without the day are left out. */
  recentlyUpdated(locale: Locale, limit: number): readonly Article[];
  /** One entry per locale of the help center, the page's own included. */
  languages(page: PageIdentity): readonly LanguageLink[];
}

/** A page, independent of its language. */
export type PageIdentity =
  | { readonly kind: 'home' | 'search' | 'results' | 'contact' }
  | { readonly kind: 'topic'; readonly topicId: string }
  | { readonly kind: 'article'; readonly articleId: string; readonly topicId: string };

/** `articles` are those that get a page, in all locales. */
export function createSiteMap(
  corpus: Pick<Corpus, 'business' | 'topics'>,
  articles: readonly Article[],
): SiteMap {
  const { locales } = corpus.business;
  const context = { defaultLocale: locales[0] ?? 'en' };
  const path = (page: Page, locale: Locale) => pagePath(page, locale, context);
  const byId = new Map(articles.map((article) => [`${article.locale}/${article.articleId}`, article]));
  const find = (articleId: string, locale: Locale) => byId.get(`${locale}/${articleId}`);
  const sections = new Map(
    locales.map((locale) => [locale, corpus.topics.map((topic) => toSection(topic, locale, articles))]),
  );
  const topicsOf = (locale: Locale) => sections.get(locale) ?? [];
  const topicOf = (topicId: string, locale: Locale) =>
    topicsOf(locale).find((topic) => topic.topicId === topicId);

  function pathIn(page: PageIdentity, locale: Locale): string | undefined {
    if (page.kind === 'article') {
      const article = find(page.articleId, locale);
      return article && path({ kind: 'article', slug: article.slug }, locale);
    }
    if (page.kind === 'topic') {
      const topic = topicOf(page.topicId, locale);
      return topic && path({ kind: 'topic', slug: topic.slug }, locale);
    }
    return path({ kind: page.kind }, locale);
  }

  function closestTo(page: PageIdentity, locale: Locale): string {
    const topic = 'topicId' in page ? topicOf(page.topicId, locale) : undefined;
    const closest: Page = topic?.articles.length ? { kind: 'topic', slug: topic.slug } : { kind: 'home' };
    return `${path(closest, locale)}#not-translated`;
  }

  return {
    locales,
    path,
    markdownPath: (page, locale) => markdownPath(page, locale, context),
    topics: topicsOf,
    topic: topicOf,
    article: find,
    related: (article, limit) => relatedTo(article, articles, find).slice(0, limit),
    featured: (locale) => articles.filter((article) => article.locale === locale && article.featured),
    recentlyUpdated: (locale, limit) =>
      articles
        .filter((article) => article.locale === locale && article.updatedOn !== undefined)
        .toSorted((one, other) => (other.updatedOn ?? '').localeCompare(one.updatedOn ?? ''))
        .slice(0, limit),
    languages: (page) =>
      locales.map((locale) => {
        const own = pathIn(page, locale);
        return { locale, path: own ?? closestTo(page, locale), isTranslation: own !== undefined };
      }),
  };
}

function toSection(topic: Topic, locale: Locale, articles: readonly Article[]): TopicSection {
  const own = articles.filter((article) => article.locale === locale && article.topicId === topic.topicId);
  return {
    topicId: topic.topicId,
    title: topic.title[locale] ?? topic.topicId,
    description: topic.description[locale] ?? '',
    icon: topic.icon,
    slug: topic.slug[locale] ?? topic.topicId,
    showsOrderLinks: topic.showsOrderLinks,
    articles: [...own.filter(({ featured }) => featured), ...own.filter(({ featured }) => !featured)],
  };
}

function relatedTo(
  article: Article,
  articles: readonly Article[],
  find: (articleId: string, locale: Locale) => Article | undefined,
): readonly Article[] {
  const named = article.related.flatMap((articleId) => find(articleId, article.locale) ?? []);
  const neighbours = articles.filter(
    ({ locale, topicId }) => locale === article.locale && topicId === article.topicId,
  );
  return [...new Set([...named, ...neighbours])].filter(({ articleId }) => articleId !== article.articleId);
}
