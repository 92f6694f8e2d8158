import { isLive } from '../../../content/corpus/index.ts';
import type { Article } from '../../../content/corpus/corpus.ts';
import type { Locale } from '../../../content/corpus/schema/locale.ts';
import type { ContentKnowledge } from '../../knowledge.ts';
import type { Hit } from '../../suggest/retriever.ts';

/** What a customer looks for. */
export interface ArticleQuery {
  readonly text: string;
  readonly locale: Locale;
  /** Only this topic. */
  readonly topicId?: string | undefined;
  /** Takes every word as it is spelt. */
  readonly isExact?: boolean;
  /** Most articles, 1 to 100. */
  readonly limit: number;
}

/** A live public article with why it was found. */
export interface ArticleHit {
  readonly hit: Hit;
  readonly article: Article;
}

/** The live public articles for a query, best first. */
export function findArticles(
  { corpus, library, publicRetriever }: ContentKnowledge,
  { topicId, ...query }: ArticleQuery,
  now: Date,
): readonly ArticleHit[] {
  const found = publicRetriever.search({
    ...query,
    kinds: ['article'],
    ...(topicId !== undefined && { topicId }),
  });
  return found.flatMap((hit) => {
    const article = library.article(hit.id, hit.locale);
    return article && isLive(article, now, corpus.business.timeZone) ? [{ hit, article }] : [];
  });
}
