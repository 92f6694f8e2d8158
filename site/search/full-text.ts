import { createPassageFinder, leastMarkedWeight } from './excerpt.ts';
import type { FoundPassage } from './excerpt.ts';
import { lettersOf, sharedLetters } from './letters.ts';
import type { Letters } from './letters.ts';
import { loadPagefind } from './pagefind.ts';
import type { Pagefind, PagefindPage, PagefindResult } from './pagefind.ts';
import type { Query, QueryReader, QueryTerm } from './query.ts';
import { exampleLikeness, isStory, rankPages, withExamples } from './ranking.ts';

/** An article that the full text found. */
export interface FullTextMatch {
  /** Address below the base path. */
  readonly path: string;
  readonly score: number;
}

/** An article that the instant index found, with the score that it brings. */
export interface NearArticle extends FullTextMatch {
  readonly title: string;
}

/** The text of all articles of the page's language, searched by Pagefind. */
export interface FullText {
  /** Best first: what the text finds, and the first of those `near`, which are in order. */
  search(query: Query, near: readonly NearArticle[]): Promise<readonly FullTextMatch[]>;
  /** Loads the text of an article; nothing where it is loaded, or is in no index. */
  load(path: string, title: string): Promise<void>;
  /** The passages of an article that hold most of the query; undefined until its text is loaded. */
  passages(path: string, query: Query): readonly FoundPassage[] | undefined;
}

/**
 * Articles whose text is read to rank them: the first that the full text finds by words, and the first of the instant
 * index. A story's own words find its article less surely.
 */
const mostRead = { question: { found: 12, near: 6 }, story: { found: 20, near: 12 } };
const passagesPerArticle = 2;

/** What a query also means counts less than what it says. */
const synonymWeight = 0.4;

/** Below this share of telling words found, a page is not even looked at. */
const leastCoverage = 0.08;

/** Pagefind's score at which a word counts half: words in a title reach it, words in passing stay below. */
const halfScore = 3;

/** Words whose pages are kept: those of some long questions; emptied when full. */
const mostKeptWords = 300;

/** How much the article whose letters are most like the query's gains. */
const lettersShare = 0.5;

/** An article is among the first pages for its own title. */
const pagesForTitle = 5;

/** Loads Pagefind. `baseUrl` ends in a slash. Rejects where it cannot be loaded. */
export async function loadFullText(
  baseUrl: string,
  reader: QueryReader,
  articleCount: number,
): Promise<FullText> {
  const pagefind = await loadPagefind(baseUrl);
  const { analyser } = reader;
  const searchWord = keepSearches(pagefind);
  const pages = new Map<string, PagefindPage>();
  const byId = new Map<string, Promise<PagefindPage>>();
  const letters = new Map<string, Letters>();
  const findPassages = createPassageFinder(analyser);

  function pageOf(result: PagefindResult): Promise<PagefindPage> {
    const known = byId.get(result.id);
    if (known) return known;
    const page = result.data().then((loaded) => {
      pages.set(loaded.raw_url, loaded);
      return loaded;
    });
    byId.set(result.id, page);
    page.catch(() => byId.delete(result.id));
    return page;
  }

  async function load(path: string, title: string): Promise<void> {
    if (pages.has(path)) return;
    const { results } = await pagefind.search(title);
    for (const result of results.slice(0, pagesForTitle)) {
      await pageOf(result);
      if (pages.has(path)) return;
    }
  }

  function lettersOfPage(path: string): Letters {
    const known = letters.get(path);
    if (known) return known;
    const page = pages.get(path);
    const { title = '', examples = '' } = page?.meta ?? {};
    const text = [title, title, page?.raw_content ?? page?.content ?? '', examples].join(' ');
    const read = lettersOf(analyser.analyse(text).map(({ word }) => word));
    letters.set(path, read);
    return read;
  }

  return {
    load,

    async search(query, near) {
      const most = isStory(query.terms) ? mostRead.story : mostRead.question;
      const found = await findPages(searchWord, query, reader, articleCount, most.found);
      const nearScores = new Map(near.map(({ path, score }) => [path, score]));
      const nearest = near.slice(0, most.near);
      const scores = new Map(nearest.map(({ path, score }) => [path, score]));
      await Promise.all([
        ...nearest.map(({ path, title }) => load(path, title)),
        ...found.map(async ({ result, score }) => {
          const { raw_url: path, meta } = await pageOf(result);
          const likeness = exampleLikeness(query.terms, meta['examples'] ?? '');
          scores.set(path, (nearScores.get(path) ?? 0) + withExamples(score, likeness));
        }),
      ]);
      const matches = Array.from(scores, ([path, score]) => ({ path, score }));
      const shared = sharedLetters(
        lettersOf(query.tokens.map(({ word }) => word)),
        matches.map(({ path }) => lettersOfPage(path)),
      );
      return matches
        .map(({ path, score }, place) => ({ path, score: score * (1 + lettersShare * (shared[place] ?? 0)) }))
        .toSorted((one, other) => other.score - one.score || (one.path < other.path ? -1 : 1));
    },

    passages(path, query) {
      const page = pages.get(path);
      if (!page) return undefined;
      const passagesFor = (terms: readonly QueryTerm[]) => findPassages(page, terms, passagesPerArticle);
      const asked = passagesFor(query.terms);
      const isMarked = asked.some(({ runs }) => runs.some(({ isMatch }) => isMatch));
      return isMarked ? asked : passagesFor(meantTerms(query, reader));
    },
  };
}

/** Synonyms as terms: `ongkir` is marked where it stands as "ongkos kirim". */
function meantTerms({ tokens }: Query, { analyser }: QueryReader): readonly QueryTerm[] {
  return analyser
    .analyse(analyser.synonyms(tokens).join(' '))
    .filter(({ weight }) => weight >= leastMarkedWeight)
    .map(({ word, stem }) => ({
      forms: [word],
      stem,
      alternatives: [],
      weight: leastMarkedWeight,
      isKnown: true,
    }));
}

type SearchWord = (form: string) => Promise<readonly PagefindResult[]>;

/** Asks for each word once: the next key changes the last word of a question only. */
function keepSearches(pagefind: Pagefind): SearchWord {
  const kept = new Map<string, Promise<readonly PagefindResult[]>>();
  return (form) => {
    const known = kept.get(form);
    if (known) return known;
    if (kept.size >= mostKeptWords) kept.clear();
    const searching = pagefind.search(form).then(({ results }) => results);
    kept.set(form, searching);
    searching.catch(() => kept.delete(form));
    return searching;
  };
}

async function findPages(
  searchWord: SearchWord,
  { terms, tokens }: Query,
  { analyser }: QueryReader,
  articleCount: number,
  most: number,
) {
  const results = new Map<string, PagefindResult>();
  const strengthsOf = async (forms: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const strengths = new Map<string, number>();
    for (const found of await Promise.all(forms.map(searchWord))) {
      for (const result of found) {
        results.set(result.id, result);
        const strength = result.score / (result.score + halfScore);
        strengths.set(result.id, Math.max(strength, strengths.get(result.id) ?? 0));
      }
    }
    return strengths;
  };
  const asked = terms.map(async (term) => ({
    weight: term.weight,
    // Pagefind finds words that begin alike too: right for the word that is being typed, chance for an unknown one.
    strengths: term.isKnown ? await strengthsOf(term.forms) : new Map<string, number>(),
  }));
  const meant = async () => ({
    weight: synonymWeight,
    strengths: await strengthsOf(analyser.synonyms(tokens)),
    isSynonym: true,
  });
  const ranked = rankPages(await Promise.all([...asked, meant()]), articleCount);
  const isTouched = ranked.some(({ coverage }) => coverage >= leastCoverage);
  return (isTouched ? ranked.slice(0, most) : []).flatMap(({ key, score }) => {
    const result = results.get(key);
    return result ? [{ result, score }] : [];
  });
}
