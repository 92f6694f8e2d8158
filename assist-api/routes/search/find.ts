import { isLive } from '../../../content/corpus/index.ts';
import type { Article } from '../../../content/corpus/corpus.ts';
import type { Locale } from '../../../content/corpus/schema/locale.ts';
import type { ContentKnowledge } from '../../knowledge.ts';
import { abstainBelow, listFrom } from '../../suggest/abstention.ts';
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

/** What a customer's search found. */
export interface ArticleSearch {
  /** The query as it was read: with misspelt words corrected where that answers better. */
  readonly read: string;
  /** The words that were corrected; empty where the query was read as typed. */
  readonly corrected: Hit['corrected'];
  /** Best first; what is far from the best is left out. */
  readonly found: readonly ArticleHit[];
  /** Whether the best is likely to answer; else `found` is only near, and at most `mostNear`. */
  readonly isAnswered: boolean;
}

/** Where nothing answers, more titles would only look like answers. */
const mostNear = 3;

/**
 * An article whose score is below this share of the best is more in the way than useful. A best one that is the very
 * question does not push out what else is about it: it counts as `mostBest`. Set on the queries marked for tuning in
 * tests/relevance (2026-11-22): 2.3 articles are shown where one answers, and as many right ones as with all ten.
 */
const nearShare = 0.4;
const mostBest = 9;

/** Searches the live public articles as search in the browser does: corrects what is misspelt, lists what is near. */
export function searchArticles(knowledge: ContentKnowledge, query: ArticleQuery, now: Date): ArticleSearch {
  const found = findArticles(knowledge, query, now);
  const corrected = found[0]?.hit.corrected ?? [];
  const read = correct(query.text, corrected);
  if (read === query.text) return { read, corrected: [], ...keepNear(found) };
  const asRead = findArticles(knowledge, { ...query, text: read, isExact: true }, now);
  const asTyped = findArticles(knowledge, { ...query, isExact: true }, now);
  return confidenceOf(asRead) >= confidenceOf(asTyped)
    ? { read, corrected, ...keepNear(asRead) }
    : { read: query.text, corrected: [], ...keepNear(asTyped) };
}

function findArticles(
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

function keepNear(found: readonly ArticleHit[]): Pick<ArticleSearch, 'found' | 'isAnswered'> {
  const least = Math.min(found[0]?.hit.score ?? 0, mostBest) * nearShare;
  const near = found.filter(({ hit }) => hit.score >= least && hit.confidence >= listFrom);
  const isAnswered = confidenceOf(found) >= abstainBelow;
  return { found: isAnswered ? near : near.slice(0, mostNear), isAnswered };
}

const confidenceOf = ([best]: readonly ArticleHit[]) => best?.hit.confidence ?? 0;

function correct(text: string, corrected: Hit['corrected']): string {
  const reads = new Map(corrected.map(({ typed, read }) => [typed.toLowerCase(), read]));
  return text.replace(/[\p{L}\p{N}'’-]+/gu, (word) => reads.get(word.toLowerCase()) ?? word);
}
