import type { AnyArticle, Article, CannedResponse, Corpus, Passage, PlaybookArticle } from './corpus.ts';
import type { Locale } from './schema/locale.ts';
import type { Topic } from './schema/topic.ts';

/** The public article with this id in this language, whatever its status; undefined when there is none. */
export function findArticle(corpus: Corpus, articleId: string, locale: Locale): Article | undefined {
  return corpus.articles.find((article) => article.articleId === articleId && article.locale === locale);
}

/** The playbook article with this id in this language, whatever its status; undefined when there is none. */
export function findPlaybookArticle(
  corpus: Corpus,
  articleId: string,
  locale: Locale,
): PlaybookArticle | undefined {
  return corpus.playbook.find((article) => article.articleId === articleId && article.locale === locale);
}

/** The article of either kind with this id in this language; ids are unique across kinds. */
export function findAnyArticle(corpus: Corpus, articleId: string, locale: Locale): AnyArticle | undefined {
  return findArticle(corpus, articleId, locale) ?? findPlaybookArticle(corpus, articleId, locale);
}

/** The public article at an address of this language: by slug, else by a former slug; undefined when there is none. */
export function findArticleBySlug(corpus: Corpus, slug: string, locale: Locale): Article | undefined {
  const own = corpus.articles.filter((article) => article.locale === locale);
  return (
    own.find((article) => article.slug === slug) ??
    own.find(({ redirectFrom }) => redirectFrom.includes(slug))
  );
}

/** The canned response with this short code in this language, whatever its status; undefined when there is none. */
export function findResponse(corpus: Corpus, shortCode: string, locale: Locale): CannedResponse | undefined {
  return corpus.responses.find((response) => response.shortCode === shortCode && response.locale === locale);
}

/** The topic with this id; undefined when there is none. */
export function findTopic(corpus: Corpus, topicId: string): Topic | undefined {
  return corpus.topics.find((topic) => topic.topicId === topicId);
}

/** The address part of a topic in a language: its slug there, else its id. */
export function topicSlug(topic: Topic, locale: Locale): string {
  return topic.slug[locale] ?? topic.topicId;
}

/** The passage of an article under a heading id; '' is the text before the first heading. */
export function findPassage(article: AnyArticle, headingId: string): Passage | undefined {
  return article.passages.find((passage) => passage.headingId === headingId);
}
