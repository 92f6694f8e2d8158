import { createAnalyser, createSpelling } from '../../content/corpus/language/index.ts';
import { findPassages } from './excerpt.ts';
import type { FoundPassage, PassageReader } from './excerpt.ts';
import { loadPagefind } from './pagefind.ts';
import type { Pagefind, PagefindPage, PagefindResult } from './pagefind.ts';
import { readQuery } from './query.ts';
import type { Query, QueryReader, QueryTerm } from './query.ts';
import { exampleLikeness, rankPages, withExamples } from './ranking.ts';
import type { SearchData } from './search-data.ts';

/** An article that was found. */
export interface FoundArticle {
  readonly url: string;
  readonly topicId: string;
  readonly title: string;
  /** Best first; never empty. */
  readonly passages: readonly FoundPassage[];
}

/** What a query found. */
export interface SearchResult {
  /** The query with misspelt words corrected, where that was done. */
  readonly corrected: string | undefined;
  /** Best first, at most ten; empty when nothing is likely to answer. */
  readonly articles: readonly FoundArticle[];
  /** Articles found in all topics, whatever topic is chosen. */
  readonly total: number;
  /** Topic id to the number of articles found in it, most first. */
  readonly topicCounts: ReadonlyMap<string, number>;
}

/** Searches the articles of one language. */
export interface SearchEngine {
  readonly data: SearchData;
  /** `topicId` narrows the articles, not the counts; `isExact` takes words as they are spelt. */
  search(
    text: string,
    options: { readonly topicId?: string | undefined; readonly isExact?: boolean },
  ): Promise<SearchResult>;
}

const mostArticles = 10;
const passagesPerArticle = 2;

/** What a query also means counts less than what it says. */
const synonymWeight = 0.3;

/** Below this share of telling words found, even the best page is no answer; a story tells much beside its question. */
const leastCoverage = { question: 0.34, story: 0.12 };

/** From so many words on, a text is a story. */
const storyFrom = 10;

/** Loads everything that searching needs. `baseUrl` ends in a slash. Rejects where something cannot be loaded. */
export async function loadEngine(baseUrl: string, locale: string): Promise<SearchEngine> {
  const [pagefind, data] = await Promise.all([
    loadPagefind(baseUrl),
    fetch(`${baseUrl}search-data/${locale}.json`).then(async (response) => {
      if (!response.ok) throw new Error(`Search data: HTTP ${response.status}`);
      return (await response.json()) as SearchData;
    }),
  ]);
  const topicOf = await readTopics(pagefind, data);
  const analyser = createAnalyser({ vocabulary: new Map([[locale, data.vocabulary]]) });
  const words = new Map(Object.entries(data.words));
  const knownStems = new Set(
    [...words.keys()].flatMap((word) => analyser.analyse(word, locale).map(({ stem }) => stem)),
  );
  const reader = { analyser, locale, knownStems, spelling: createSpelling(words) };

  return {
    data,
    async search(text, { topicId, isExact = false }) {
      const query = readQuery(text, reader, isExact);
      const { terms, corrected } = query;
      const { ranked, pages } = await findPages(pagefind, query, reader, topicOf.size);
      const topicCounts = countTopics(ranked.map(({ id }) => topicOf.get(id) ?? ''));
      const shown = ranked.filter(({ id }) => !topicId || topicOf.get(id) === topicId);
      const loaded = await Promise.all(
        shown.map(async ({ id, score }) => {
          const page = await pages.get(id)?.data();
          if (!page) return [];
          const likeness = exampleLikeness(terms, page.meta['examples'] ?? '');
          return [{ page, topicId: topicOf.get(id) ?? '', score: withExamples(score, likeness) }];
        }),
      );
      const articles = loaded
        .flat()
        .toSorted((one, other) => other.score - one.score)
        .map(({ page, topicId: topic }) => toArticle(page, topic, terms, reader));
      return { corrected, articles, total: ranked.length, topicCounts };
    },
  };
}

function toArticle(
  { url, meta, anchors, content, raw_content: text = content }: PagefindPage,
  topicId: string,
  terms: readonly QueryTerm[],
  reader: PassageReader,
): FoundArticle {
  const passages = findPassages({ content: text, anchors }, terms, reader, passagesPerArticle);
  return { url, topicId, title: meta['title'] ?? '', passages };
}

/** Page id to topic id, from the index's filters. */
async function readTopics(pagefind: Pagefind, { topics }: SearchData): Promise<ReadonlyMap<string, string>> {
  const lists = await Promise.all(
    topics.map(async ({ topicId }) => {
      const { results } = await pagefind.search(null, { filters: { topic: topicId } });
      return results.map(({ id }): [string, string] => [id, topicId]);
    }),
  );
  return new Map(lists.flat());
}

async function findPages(
  pagefind: Pagefind,
  { terms, synonyms }: Query,
  { knownStems }: QueryReader,
  pageCount: number,
) {
  const pages = new Map<string, PagefindResult>();
  const scoresOf = async (forms: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const scores = new Map<string, number>();
    for (const { results } of await Promise.all(forms.map((form) => pagefind.search(form)))) {
      for (const result of results) {
        pages.set(result.id, result);
        scores.set(result.id, Math.max(result.score, scores.get(result.id) ?? 0));
      }
    }
    return scores;
  };
  const last = terms.at(-1);
  const asked = terms.map(async (term) => {
    // Pagefind finds the beginnings of words too: right for the word that is being typed, chance for any other.
    const isFindable = term === last || knownStems.has(term.stem);
    return {
      weight: term.weight,
      scores: isFindable ? await scoresOf(term.forms) : new Map<string, number>(),
    };
  });
  const meant = async () => ({ weight: synonymWeight, scores: await scoresOf(synonyms), isSynonym: true });
  const ranked = rankPages(await Promise.all([...asked, meant()]), pageCount);
  const needed = terms.length < storyFrom ? leastCoverage.question : leastCoverage.story;
  const isAnswered = ranked.some(({ coverage }) => coverage >= needed);
  return { pages, ranked: isAnswered ? ranked.slice(0, mostArticles) : [] };
}

function countTopics(topicIds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const topicId of topicIds) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}
