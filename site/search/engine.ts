import { loadLanguagePack } from '../../content/corpus/language/load-language-pack.ts';
import { createLocaleAnalyser } from '../../content/corpus/language/locale-analyser.ts';
import { createSpelling } from '../../content/corpus/language/spelling.ts';
import { findPassages, leastMarkedWeight } from './excerpt.ts';
import type { FoundPassage } from './excerpt.ts';
import { loadPagefind } from './pagefind.ts';
import type { Pagefind, PagefindPage, PagefindResult } from './pagefind.ts';
import { readQuery } from './query.ts';
import type { Query, QueryReader, QueryTerm } from './query.ts';
import { exampleLikeness, keepUseful, rankPages, withExamples } from './ranking.ts';
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
  /** Best first, at most ten; empty when nothing is near. */
  readonly articles: readonly FoundArticle[];
  /** True when an article is likely to answer; false where the articles are only near the question, or none is. */
  readonly isAnswered: boolean;
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

/** Below this share of telling words found, a page is not even looked at. */
const leastCoverage = 0.08;

/** Loads everything that searching needs. `baseUrl` ends in a slash. Rejects where something cannot be loaded. */
export async function loadEngine(baseUrl: string, locale: string): Promise<SearchEngine> {
  const [pagefind, pack, data] = await Promise.all([
    loadPagefind(baseUrl),
    loadLanguagePack(locale),
    fetch(`${baseUrl}search-data/${locale}.json`).then(async (response) => {
      if (!response.ok) throw new Error(`Search data: HTTP ${response.status}`);
      return (await response.json()) as SearchData;
    }),
  ]);
  const topicOf = await readTopics(pagefind, data);
  const analyser = createLocaleAnalyser(pack, data.vocabulary);
  const words = new Map(Object.entries(data.words));
  const knownStems = new Set(
    [...words.keys()].flatMap((word) => analyser.analyse(word).map(({ stem }) => stem)),
  );
  const reader = { analyser, knownStems, spelling: createSpelling(words) };

  return {
    data,
    async search(text, { topicId, isExact = false }) {
      const query = readQuery(text, reader, isExact);
      const { terms, corrected } = query;
      const { ranked, pages } = await findPages(pagefind, query, reader, topicOf.size);
      const candidates = await Promise.all(
        ranked.map(async ({ id, score }) => {
          const page = await pages.get(id)?.data();
          if (!page) return [];
          const likeness = exampleLikeness(terms, page.meta['examples'] ?? '');
          return [{ page, topicId: topicOf.get(id) ?? '', score: withExamples(score, likeness) }];
        }),
      );
      const { pages: useful, isSure } = keepUseful(candidates.flat(), terms.length);
      const topicCounts = countTopics(useful.map((found) => found.topicId));
      const articles = useful
        .filter((found) => !topicId || found.topicId === topicId)
        .map((found) => toArticle(found.page, found.topicId, query, reader));
      return { corrected, articles, isAnswered: isSure, total: useful.length, topicCounts };
    },
  };
}

function toArticle(
  { url, meta, anchors, content, raw_content: text = content }: PagefindPage,
  topicId: string,
  query: Query,
  reader: QueryReader,
): FoundArticle {
  const title = meta['title'] ?? '';
  const passagesFor = (terms: readonly QueryTerm[]) =>
    findPassages({ title, content: text, anchors }, terms, reader.analyser, passagesPerArticle);
  const asked = passagesFor(query.terms);
  const isMarked = asked.some(({ runs }) => runs.some(({ isMatch }) => isMatch));
  return { url, topicId, title, passages: isMarked ? asked : passagesFor(meantTerms(query, reader)) };
}

/** Synonyms as terms: `ongkir` is marked where it stands as "ongkos kirim". */
function meantTerms({ synonyms }: Query, { analyser }: QueryReader): readonly QueryTerm[] {
  return synonyms.flatMap((synonym) =>
    analyser
      .analyse(synonym)
      .filter(({ weight }) => weight >= leastMarkedWeight)
      .map(({ word, stem }) => ({ forms: [word], stem, weight: leastMarkedWeight })),
  );
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
  const isTouched = ranked.some(({ coverage }) => coverage >= leastCoverage);
  return { pages, ranked: isTouched ? ranked.slice(0, mostArticles) : [] };
}

function countTopics(topicIds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const topicId of topicIds) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}
