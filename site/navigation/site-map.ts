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
  /** Those without a group, featured ones first, then in the order of the corpus; then the groups'. Can be empty. */
  readonly articles: readonly Article[];
  /** Headings of the topic's page. Articles that stand in for a translation are among theirs; none is empty. */
  readonly groups: readonly TopicGroup[];
  /** The topic's part of `SiteMap.untranslated`. */
  readonly untranslated: readonly Article[];
}

/** A heading on a topic's page, with its articles in the order of display. */
export interface TopicGroup {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** One language of a page: where it leads. */
export interface LanguageLink {
  readonly locale: Locale;
  /** Path below the base path. */
  readonly path: string;
  /** Whether the page at `path` is in the language; else the original stands in for it there. */
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
  /**
   * Live articles that a language does not have, in the order of the corpus, each in the first language that has it.
   * Only the slug is of the language asked for: there the original stands in, until somebody translates it.
   */
  untranslated(locale: Locale): readonly Article[];
  /** The article as a language shows it: its own, else what stands in for it; undefined where no language has it. */
  shown(articleId: string, locale: Locale): Article | undefined;
  /**
   * What a language shows of the articles named in `related`, then its own of the topic; at most `limit`, without
   * itself. Default language: the article's.
   */
  related(article: Article, limit: number, locale?: Locale): readonly Article[];
  /** Articles marked `featured`, in the order of the corpus. */
  featured(locale: Locale): readonly Article[];
  /** Articles marked `firstHelp`, in the order of the corpus. */
  firstHelp(locale: Locale): readonly Article[];
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
  const standIns = new Map(
    locales.map((locale) => [locale, untranslatedIn(locale, locales, articles, find)]),
  );
  const standInsOf = (locale: Locale) => standIns.get(locale) ?? [];
  const standInsById = new Map(
    locales.flatMap((locale) =>
      standInsOf(locale).map((article) => [`${locale}/${article.articleId}`, article] as const),
    ),
  );
  const shown = (articleId: string, locale: Locale) =>
    find(articleId, locale) ?? standInsById.get(`${locale}/${articleId}`);
  const byTopic = Map.groupBy(articles, ({ locale, topicId }) => `${locale}/${topicId}`);
  const sections = new Map(
    locales.map((locale) => [
      locale,
      corpus.topics.map((topic) => toSection(topic, locale, articles, standInsOf(locale))),
    ]),
  );
  const topicsOf = (locale: Locale) => sections.get(locale) ?? [];
  const topicOf = (topicId: string, locale: Locale) =>
    topicsOf(locale).find((topic) => topic.topicId === topicId);

  function pathIn(page: PageIdentity, locale: Locale): string | undefined {
    if (page.kind === 'article') {
      const article = shown(page.articleId, locale);
      return article && path({ kind: 'article', slug: article.slug }, locale);
    }
    if (page.kind === 'topic') {
      const topic = topicOf(page.topicId, locale);
      return topic && path({ kind: 'topic', slug: topic.slug }, locale);
    }
    return path({ kind: page.kind }, locale);
  }

  return {
    locales,
    path,
    markdownPath: (page, locale) => markdownPath(page, locale, context),
    topics: topicsOf,
    topic: topicOf,
    article: find,
    untranslated: standInsOf,
    shown,
    related: (article, limit, locale = article.locale) => {
      const named = article.related.flatMap((articleId) => shown(articleId, locale) ?? []);
      const found = new Map<string, Article>();
      for (const other of [...named, ...(byTopic.get(`${locale}/${article.topicId}`) ?? [])]) {
        if (found.size >= limit) break;
        if (other.articleId !== article.articleId && !found.has(other.articleId))
          found.set(other.articleId, other);
      }
      return [...found.values()];
    },
    featured: (locale) => articles.filter((article) => article.locale === locale && article.featured),
    firstHelp: (locale) => articles.filter((article) => article.locale === locale && article.firstHelp),
    recentlyUpdated: (locale, limit) =>
      articles
        .filter((article) => article.locale === locale && article.updatedOn !== undefined)
        .toSorted((one, other) => (other.updatedOn ?? '').localeCompare(one.updatedOn ?? ''))
        .slice(0, limit),
    languages: (page) =>
      locales.map((locale) => ({
        locale,
        path: pathIn(page, locale) ?? path({ kind: 'home' }, locale),
        isTranslation: page.kind !== 'article' || find(page.articleId, locale) !== undefined,
      })),
  };
}

function untranslatedIn(
  locale: Locale,
  locales: readonly Locale[],
  articles: readonly Article[],
  find: (articleId: string, locale: Locale) => Article | undefined,
): readonly Article[] {
  const own = articles.filter((article) => article.locale === locale);
  const taken = new Set(own.flatMap(({ slug, redirectFrom }) => [slug, ...redirectFrom]));
  const missing = new Set(articles.map(({ articleId }) => articleId));
  for (const { articleId } of own) missing.delete(articleId);
  return Array.from(missing).flatMap((articleId) => {
    const original = locales.map((other) => find(articleId, other)).find((article) => article !== undefined);
    // The id is what a translation takes as its address, unless its writer says otherwise.
    const slug = [articleId, original?.slug, `${articleId}-${original?.locale ?? ''}`].find(
      (name) => name !== undefined && !taken.has(name),
    );
    if (!original || slug === undefined) return [];
    taken.add(slug);
    return [{ ...original, slug }];
  });
}

function toSection(
  topic: Topic,
  locale: Locale,
  articles: readonly Article[],
  standIns: readonly Article[],
): TopicSection {
  const own = articles.filter((article) => article.locale === locale && article.topicId === topic.topicId);
  const untranslated = standIns.filter(({ topicId }) => topicId === topic.topicId);
  const byId = new Map([...own, ...untranslated].map((article) => [article.articleId, article]));
  const groups = topic.groups
    .map((group) => ({
      title: group.title[locale] ?? '',
      articles: group.articles.flatMap((articleId) => byId.get(articleId) ?? []),
    }))
    .filter((group) => group.articles.length > 0);
  const grouped = new Set(groups.flatMap((group) => group.articles));
  const rest = own.filter((article) => !grouped.has(article));
  return {
    topicId: topic.topicId,
    title: topic.title[locale] ?? topic.topicId,
    description: topic.description[locale] ?? '',
    icon: topic.icon,
    slug: topic.slug[locale] ?? topic.topicId,
    showsOrderLinks: topic.showsOrderLinks,
    untranslated,
    articles: [
      ...rest.filter(({ featured }) => featured),
      ...rest.filter(({ featured }) => !featured),
      ...Array.from(grouped).filter((article) => article.locale === locale),
    ],
    groups,
  };
}
