import { createLocaleAnalyser } from '../../content/corpus/language/locale-analyser.ts';
import type { LanguagePack } from '../../content/corpus/language/language-pack.ts';
import type { FoundPassage } from './excerpt.ts';
import type { FullText } from './full-text.ts';
import { slugOf } from './instant-index.ts';
import { createIndexReader } from './index-reader.ts';
import { rankInstantly } from './instant-ranking.ts';
import { readQuery } from './query.ts';
import type { Query } from './query.ts';
import { keepUseful, surenessOf } from './ranking.ts';
import type { SearchData } from './search-data.ts';

/** An article that was found. */
export interface FoundArticle {
  readonly url: string;
  readonly topicId: string;
  readonly title: string;
  /** Best first; empty until the article's text is loaded. */
  readonly passages: readonly FoundPassage[];
}

/** What a query found. */
export interface SearchResult {
  /** The query with misspelt words corrected, where that was done. */
  readonly corrected: string | undefined;
  /** Best first, at most ten; empty when nothing is near. */
  readonly articles: readonly FoundArticle[];
  /** True when an article is likely to answer; false where the articles are only near the question, or none is. */
  readonly isAnswered: boolean;
  /** Articles found in all topics, whatever topic is chosen. */
  readonly total: number;
  /** Topic id to the number of articles found in it, most first. */
  readonly topicCounts: ReadonlyMap<string, number>;
  /** Topics that the question touches, closest first; can be empty. */
  readonly closestTopics: readonly string[];
}

/** How to search. */
export interface SearchOptions {
  /** Narrows the articles, not the counts. */
  readonly topicId?: string | undefined;
  /** Takes words as they are spelt. */
  readonly isExact?: boolean;
}

/** Searches the articles of one language. */
export interface SearchEngine {
  readonly data: SearchData;
  /**
   * What the instant index answers. Where it is no answer, the full text decides. Parts of a large index are loaded
   * first; else nothing is.
   */
  searchInstantly(text: string, options?: SearchOptions): Promise<SearchResult>;
  /**
   * The whole answer, with passages: begins with the articles that `searchInstantly` answers with, in their order.
   * Rejects where the full text cannot be loaded.
   */
  search(text: string, options?: SearchOptions): Promise<SearchResult>;
  /** Makes what the first rare word would wait for; for when nothing else is to be done. */
  warmUp(): void;
}

/** What the engine is made of. */
export interface EngineParts {
  /** Ends in a slash. */
  readonly baseUrl: string;
  readonly data: SearchData;
  readonly pack: LanguagePack | undefined;
}

interface Match {
  readonly place: number;
  readonly score: number;
}

const mostArticles = 10;

/** Makes the engine of one language. The full text is loaded when it is first needed. */
export function createEngine({ baseUrl, data, pack }: EngineParts): SearchEngine {
  const { index, topics } = data;
  const analyser = createLocaleAnalyser(pack, data.vocabulary);
  const words = createIndexReader(index, analyser, async (name) => {
    const response = await fetch(`${baseUrl}search-data/${data.locale}/${name}.json`);
    if (!response.ok) throw new Error(`Search data: HTTP ${response.status}`);
    return (await response.json()) as unknown;
  });
  const reader = { analyser, words };
  const articleCount = index.titles.length;
  const paths = index.titles.map((title, place) =>
    data.articlePath.replace('{slug}', index.slugs[place] || slugOf(title)),
  );
  const placeOf = new Map(paths.map((path, place) => [path, place]));
  const topicOf = (place: number) => topics[index.topics[place] ?? -1]?.topicId ?? '';
  let loading: Promise<FullText> | undefined;
  let fullText: FullText | undefined;

  async function loadFullText(): Promise<FullText> {
    loading ??= import('./full-text.ts').then((module) => module.loadFullText(baseUrl, reader, articleCount));
    try {
      fullText = await loading;
      return fullText;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }

  const read = (text: string, isExact: boolean) =>
    words.complete(() => {
      const query = readQuery(text, reader, isExact);
      const ranked = rankInstantly(query, words, articleCount);
      const matches = ranked.slice(0, mostArticles);
      return { query, ranked, matches, ...keepUseful(matches, query, surenessOf.instant) };
    });
  let latest: { text: string; isExact: boolean; reading: ReturnType<typeof read> } | undefined;

  /** The full text and another topic ask for the same again. */
  function readInstantly(text: string, isExact: boolean): ReturnType<typeof read> {
    if (latest?.text !== text || latest.isExact !== isExact)
      latest = { text, isExact, reading: read(text, isExact) };
    return latest.reading;
  }

  function toResult(
    query: Query,
    useful: readonly Match[],
    isAnswered: boolean,
    touched: readonly Match[],
    topicId: string | undefined,
  ): SearchResult {
    return {
      corrected: query.corrected,
      isAnswered,
      total: useful.length,
      topicCounts: countTopics(useful.map(({ place }) => topicOf(place))),
      closestTopics: closestTopics(touched, topicOf),
      articles: useful
        .filter(({ place }) => !topicId || topicOf(place) === topicId)
        .map(({ place }) => ({
          url: baseUrl + (paths[place] ?? '/').slice(1),
          topicId: topicOf(place),
          title: index.titles[place] ?? '',
          passages: fullText?.passages(paths[place] ?? '', query) ?? [],
        })),
    };
  }

  return {
    data,
    warmUp: () => void analyser.synonyms([]),
    async searchInstantly(text, { topicId, isExact = false } = {}) {
      const { query, matches, pages, isSure } = await readInstantly(text, isExact);
      return toResult(query, pages, isSure, matches, topicId);
    },
    async search(text, { topicId, isExact = false } = {}) {
      const { query, ranked, matches, pages, isSure } = await readInstantly(text, isExact);
      const full = await loadFullText();
      const near = ranked.map(({ place, score }) => ({
        path: paths[place] ?? '',
        title: index.titles[place] ?? '',
        score,
      }));
      const found = (await full.search(query, near)).flatMap(({ path, score }): Match[] => {
        const place = placeOf.get(path);
        return place === undefined ? [] : [{ place, score }];
      });
      const inFull = keepUseful(found, query, surenessOf.whole);
      const shown = isSure ? pages : [];
      const isNew = ({ place }: Match) => shown.every((match) => match.place !== place);
      const added = isSure && !inFull.isSure ? [] : inFull.pages.filter(isNew);
      const useful = [...shown, ...added].slice(0, mostArticles);
      await Promise.all(useful.map(({ place }) => full.load(paths[place] ?? '', index.titles[place] ?? '')));
      return toResult(query, useful, isSure || inFull.isSure, [...matches, ...found], topicId);
    },
  };
}

function countTopics(topicIds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const topicId of topicIds) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

/** The topics of the articles that were touched at all, by their scores together. */
function closestTopics(matches: readonly Match[], topicOf: (place: number) => string): readonly string[] {
  const scores = new Map<string, number>();
  for (const { place, score } of matches)
    scores.set(topicOf(place), (scores.get(topicOf(place)) ?? 0) + score ** 2);
  return [...scores].sort(([, one], [, other]) => other - one).map(([topicId]) => topicId);
}
