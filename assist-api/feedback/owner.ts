import type { Article, Corpus } from '../../content/corpus/corpus.ts';

/** Id of the team that answers for an article: its own `owner`, else the team of its topic. */
export const ownerOf = (
  article: Pick<Article, 'owner' | 'topicId'>,
  { topics }: Pick<Corpus, 'topics'>,
): string | undefined => article.owner ?? topics.find(({ topicId }) => topicId === article.topicId)?.team;

/** The public articles that a team owns, of every status. */
export const ownedArticles = (
  owner: string,
  corpus: Pick<Corpus, 'topics' | 'articles'>,
): readonly Article[] => corpus.articles.filter((article) => ownerOf(article, corpus) === owner);
