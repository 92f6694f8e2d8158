import type { ItemKind } from '../suggest/retriever.ts';
import { createSpelling } from '../../content/corpus/language/index.ts';
import { rarityOf } from './bm25.ts';
import type { IndexState, LocaleIndexParts } from './build-index.ts';
import { CodeTable } from './code-table.ts';
import { Dictionary } from './dictionary.ts';
import { LearnedAnswers, type LearnedState } from './learned-answers.ts';
import { lettersOf } from './letters.ts';
import { PhrasingIndex } from './phrasing-index.ts';
import { PostingsIndex } from './postings-index.ts';
import { RarestTerms } from './rarest.ts';
import { maxQueryTerms, mostPostings, ranking, type Ranking } from './ranking.ts';
import { readQuery, type QueryContext, type QueryWord, type ReadQuery } from './read-query.ts';
import type { SearchableDocument, SearchablePassage } from './searchable-document.ts';

/** What a query finds: how well each part speaks for each document, by its position; 0 where it says nothing. */
export interface Findings {
  readonly query: ReadQuery;
  readonly documents: readonly SearchableDocument[];
  readonly traits: Traits;
  /** What the index was built with. */
  readonly settings: Ranking;
  /** BM25 of the whole document, of its best passage, of its title, and of the letters in it. */
  readonly words: Float32Array;
  readonly passage: Float32Array;
  readonly title: Float32Array;
  readonly letters: Float32Array;
  /** Likeness to the nearest title, example or short line, and to the nearest past message, 0 to 1. */
  readonly phrasing: Float32Array;
  readonly neighbour: Float32Array;
  /** Share that what was learned gives the document, 0 to 1. */
  readonly learned: Float32Array;
  /** Share that nothing answers the query, 0 to 1. */
  readonly nothing: number;
  /** How far that share is to be trusted, 0 to 1. */
  readonly trust: number;
  /** Rarity of a stem that one document holds: the unit in which `words` is counted. */
  readonly rarest: number;
  /** Which responses rest on which articles, in the order of the articles. */
  readonly links: readonly SourceLink[];
  /** What is asked only of the documents that are shown. */
  readonly details: Details;
}

/** What a score hangs on besides the query, by position. */
export interface Traits {
  /** The bit of its kind in `kindBits`. */
  readonly kind: Uint8Array;
  /** Its search weight, less where its review date has passed. */
  readonly factor: Float64Array;
}

/** A bit for each kind, so that wanted kinds are one number. */
export const kindBits: Readonly<Record<ItemKind, number>> = { response: 1, article: 2, playbook: 4 };

/** A response that rests on an article, by their positions. */
export interface SourceLink {
  readonly response: number;
  readonly article: number;
  /** 1 for its first source, half of that for each place further down. */
  readonly share: number;
}

/** What is worked out for a document when it is shown. */
export interface Details {
  /** Its best passage; undefined where none was found by its words, or no document has several. */
  passage(document: number): SearchablePassage | undefined;
  /** The example that is most like the query. */
  example(document: number): string | undefined;
  /** Past messages like the query that it answered. */
  pastMessages(document: number): number;
  /** Words of the query that it holds, as typed, each once, without function words. */
  matched(document: number): readonly string[];
  /** Share of the query that it covers, 0 to 1. */
  coverage(document: number): number;
}

/** The documents of one locale, ready to be searched. */
export class LocaleIndex {
  readonly #documents: readonly SearchableDocument[];
  readonly #links: readonly SourceLink[];
  readonly #traits: Traits;
  readonly #passages: { readonly document: number; readonly passage: SearchablePassage }[] = [];
  /** Document of each passage. */
  readonly #documentOf: Int32Array;
  readonly #stems: Dictionary<string>;
  readonly #sequences: CodeTable;
  /** The last search that asked for each sequence, its number, and what it asked for. */
  readonly #askedIn: Uint32Array;
  readonly #asked: Int32Array;
  readonly #rarest = new RarestTerms();
  #searches = 0;
  readonly #words: PostingsIndex;
  readonly #passageWords: PostingsIndex | undefined;
  readonly #titles: PostingsIndex;
  readonly #letters: PostingsIndex;
  readonly #phrasings: PhrasingIndex;
  readonly #learned: LearnedAnswers;
  readonly #context: QueryContext;
  /** Corrects no spelling. */
  readonly #exactContext: QueryContext;
  readonly #settings: Ranking;
  /** Of the last search, by document or passage; the next one writes over them. */
  readonly #scores: {
    readonly words: Float32Array;
    readonly title: Float32Array;
    readonly letters: Float32Array;
    readonly passages: Float32Array;
    readonly passage: Float32Array;
    readonly bestPassages: Int32Array;
  };

  /** `state` was built from the same documents, in the same order, with the same parts. */
  constructor(
    state: IndexState,
    learned: LearnedState,
    documents: readonly SearchableDocument[],
    { analyser, locale, settings = ranking }: LocaleIndexParts,
  ) {
    this.#documents = documents;
    this.#settings = settings;
    this.#links = linksOf(documents);
    this.#traits = {
      kind: Uint8Array.from(documents, ({ kind }) => kindBits[kind]),
      factor: Float64Array.from(
        documents,
        ({ searchWeight, isOverdue }) => searchWeight * (isOverdue ? settings.overdue : 1),
      ),
    };
    this.#stems = new Dictionary(state.stems);
    this.#sequences = new CodeTable(state.sequences);
    this.#askedIn = new Uint32Array(state.sequences.length);
    this.#asked = new Int32Array(state.sequences.length);
    const words = new PostingsIndex(state.words);
    this.#words = words;
    this.#passageWords = state.passages && new PostingsIndex(state.passages);
    this.#titles = new PostingsIndex(state.titles);
    this.#letters = new PostingsIndex(state.letters);
    this.#phrasings = new PhrasingIndex(state.phrasings);
    this.#learned = new LearnedAnswers(learned, documents);
    if (state.passages) {
      for (const [document, { passages }] of documents.entries()) {
        for (const passage of passages) this.#passages.push({ document, passage });
      }
    }
    this.#documentOf = Int32Array.from(this.#passages, ({ document }) => document);
    this.#scores = {
      words: new Float32Array(documents.length),
      title: new Float32Array(documents.length),
      letters: new Float32Array(documents.length),
      passages: new Float32Array(this.#passages.length),
      passage: new Float32Array(state.passages ? documents.length : 0),
      bestPassages: new Int32Array(documents.length).fill(-1),
    };
    const holding = (stem: string) => words.frequency(this.#stems.find(stem) ?? -1);
    const { words: spelt, counts } = state.spelling;
    this.#context = {
      analyser,
      locale,
      settings,
      spelling: createSpelling(new Map(spelt.map((word, at) => [word, counts[at] ?? 0]))),
      isKnown: (stem) => holding(stem) > 0,
      rarity: (stem) => rarityOf(holding(stem), documents.length),
    };
    this.#exactContext = { ...this.#context, settings: { ...settings, correction: 0 } };
  }

  /** What it finds holds until the next search. */
  search(text: string, isExact = false): Findings {
    const query = readQuery(text, isExact ? this.#exactContext : this.#context);
    const stems = this.#termsOf(query);
    const size = this.#documents.length;
    const { words, title, letters, bestPassages } = this.#scores;
    this.#words.addTo(words.fill(0), stems);
    const passage = this.#passageWords ? this.#findPassages(this.#passageWords, stems) : words;
    this.#titles.addTo(title.fill(0), stems);
    const codes = lettersOf(query.tokens);
    this.#findLetters(codes, letters.fill(0));
    const phrasing = this.#phrasings.search(codes);
    const { shares: learned, nothing } = this.#learned.search(query.tokens, codes);

    const { messagesEach } = this.#learned.state;
    let asked: AskedWord[] | undefined;
    const askedWords = () => (asked ??= query.words.map((word) => this.#termsOfWord(word)));
    const details: Details = {
      passage: (document) => this.#passages[bestPassages[document] ?? -1]?.passage,
      example: (document) => this.#phrasings.example(phrasing, document),
      pastMessages: (document) => this.#phrasings.pastMessages(phrasing, document),
      matched: (document) => {
        const held = askedWords().filter(({ word, terms }) => word.isTelling && this.#holds(document, terms));
        // A short form can stand for several words: `va` for virtual account.
        return [...new Set(held.map(({ word }) => word.surface))];
      },
      coverage: (document) => {
        let total = 0;
        let covered = 0;
        for (const { word, terms } of askedWords()) {
          total += word.share;
          if (this.#holds(document, terms)) covered += word.share;
        }
        return covered / (total || 1);
      },
    };
    return {
      query,
      documents: this.#documents,
      traits: this.#traits,
      settings: this.#settings,
      words,
      passage,
      title,
      letters,
      phrasing: phrasing.likeness,
      neighbour: phrasing.neighbour,
      learned,
      nothing,
      trust: messagesEach / (messagesEach + this.#settings.learnedHalfAt),
      rarest: rarityOf(1, size),
      links: this.#links,
      details,
    };
  }

  #termsOfWord(word: QueryWord): AskedWord {
    return {
      word,
      terms: word.stems.map((stem) => this.#stems.find(stem)).filter((term) => term !== undefined),
    };
  }

  #holds(document: number, terms: readonly number[]): boolean {
    for (const term of terms) if (this.#words.holds(term, document)) return true;
    return false;
  }

  /** The stems of a query that the corpus holds, the most telling ones of a long query. */
  #termsOf({ stems }: ReadQuery): Map<number, number> {
    const known: TellingTerm[] = [];
    for (const [stem, weight] of stems) {
      const term = this.#stems.find(stem);
      if (term !== undefined) known.push({ term, weight, telling: weight * this.#context.rarity(stem) });
    }
    return tellingTerms(known, this.#words, maxQueryTerms);
  }

  /** Adds what each sequence of letters gives, once; of very many the rarest ones. */
  #findLetters(codes: Int32Array, scores: Float32Array): void {
    this.#searches += 1;
    const asked = this.#asked;
    const rarest = this.#rarest;
    rarest.clear();
    let size = 0;
    for (let at = 0; at < codes.length; at += 1) {
      const term = this.#sequences.find(codes[at] as number);
      if (term < 0 || this.#askedIn[term] === this.#searches) continue;
      this.#askedIn[term] = this.#searches;
      asked[size] = term;
      size += 1;
      rarest.add(this.#letters.frequency(term));
    }
    const heldBelow = rarest.heldBelow(mostPostings);
    for (let at = 0; at < size; at += 1) {
      const term = asked[at] as number;
      if (this.#letters.frequency(term) < heldBelow) this.#letters.addTerm(scores, term, 1);
    }
  }

  #findPassages(index: PostingsIndex, stems: ReadonlyMap<number, number>): Float32Array {
    const { passages, passage: best, bestPassages } = this.#scores;
    index.addTo(passages.fill(0), stems);
    best.fill(0);
    bestPassages.fill(-1);
    for (let at = 0; at < passages.length; at += 1) {
      const score = passages[at] as number;
      if (score === 0) continue;
      const document = this.#documentOf[at] as number;
      if (score <= (best[document] as number)) continue;
      best[document] = score;
      bestPassages[document] = at;
    }
    return best;
  }
}

/** A word of a query with the terms that stand for it. */
interface AskedWord {
  readonly word: QueryWord;
  readonly terms: readonly number[];
}

interface TellingTerm {
  readonly term: number;
  readonly weight: number;
  /** Its weight times its rarity. */
  readonly telling: number;
}

/** At most `most` terms with no more postings than a query may read; where that leaves some out, the least telling ones. */
function tellingTerms(terms: TellingTerm[], index: PostingsIndex, most: number): Map<number, number> {
  const all = terms.reduce((sum, { term }) => sum + index.frequency(term), 0);
  if (terms.length > most || all > mostPostings) {
    terms.sort((a, b) => b.telling - a.telling || a.term - b.term);
  }
  const kept = new Map<number, number>();
  let read = 0;
  for (const { term, weight } of terms.slice(0, most)) {
    read += index.frequency(term);
    if (read > mostPostings && kept.size > 0) break;
    kept.set(term, weight);
  }
  return kept;
}

function linksOf(documents: readonly SearchableDocument[]): SourceLink[] {
  const articles = new Map(
    documents.flatMap(({ kind, id }, at): [string, number][] => (kind === 'response' ? [] : [[id, at]])),
  );
  const links = documents.flatMap(({ sources }, response) =>
    sources.flatMap((source, place) => {
      const article = articles.get(source);
      return article === undefined ? [] : [{ response, article, share: 1 / 2 ** place }];
    }),
  );
  return links.sort((one, other) => one.article - other.article);
}
