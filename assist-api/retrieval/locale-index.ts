import type { ItemKind } from '../suggest/retriever.ts';
import { createSpelling, keepPerWord } from '../../content/corpus/language/index.ts';
import { rarityOf } from './bm25.ts';
import type { IndexState, LocaleIndexParts } from './build-index.ts';
import { Dictionary } from './dictionary.ts';
import { FeatureLookup } from './feature-lookup.ts';
import { HeldTerms } from './held-terms.ts';
import { LearnedAnswers, type LearnedState } from './learned-answers.ts';
import { lettersOf } from './letters.ts';
import { isSequence, messageFeatures } from './message-features.ts';
import { PhrasingIndex } from './phrasing-index.ts';
import { PostingsIndex, type ChosenTerms } from './postings-index.ts';
import { heldBelowOf } from './rarest.ts';
import { maxPhrasingWords, maxQueryTerms, mostPostings, ranking, type Ranking } from './ranking.ts';
import {
  knownStem,
  readQuery,
  type KnownStem,
  type QueryContext,
  type QueryWord,
  type ReadQuery,
  type WeighedStem,
} from './read-query.ts';
import { createLooks, sumOf, type Looks } from './looks.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { SearchableDocument, SearchablePassage } from './searchable-document.ts';

/** What a query finds: how well each part speaks for each document, by its position; 0 where it says nothing. */
export interface Findings {
  readonly corrected: ReadQuery['corrected'];
  readonly documents: readonly SearchableDocument[];
  readonly traits: Traits;
  readonly scores: Scores;
  /** What the index was built with. */
  readonly settings: Ranking;
  /** BM25 of the whole document, of its best passage, of its title, and of the letters in it. */
  readonly words: Float64Array;
  readonly passage: Float64Array;
  readonly title: Float64Array;
  readonly letters: Float64Array;
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
  /** Between which positions responses stand, and between which all others do, end exclusive. */
  readonly responses: Span;
  readonly others: Span;
}

/** A row of positions; kinds can still be mixed within. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** Scores of what was found, by position; those of kinds that were not asked for last mean nothing. */
export interface Scores {
  readonly values: Float64Array;
  /** Whether they hold those of all responses to the last search, weighed against each other alone. */
  ofResponses: boolean;
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
  held(document: number): HeldWords;
}

/** What a document holds of a query. */
export interface HeldWords {
  /** Words of the query, as typed, each once, without function words. */
  readonly matched: readonly string[];
  /** Share of the query that it covers, 0 to 1. */
  readonly coverage: number;
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
  /** Sequences of letters of documents and of phrasings, and what is learned from, in this order. */
  readonly #features: FeatureLookup;
  #searches = 0;
  readonly #words: PostingsIndex;
  readonly #heldTerms: HeldTerms;
  readonly #passageWords: PostingsIndex | undefined;
  readonly #titles: PostingsIndex;
  readonly #letters: PostingsIndex;
  readonly #phrasings: PhrasingIndex;
  readonly #learned: LearnedAnswers;
  readonly #context: QueryContext;
  /** Corrects no spelling. */
  readonly #exactContext: QueryContext;
  readonly #settings: Ranking;
  readonly #scores: Scores;
  /** Looks of paragraphs that were searched last, as many as one text can have, and of several together. */
  readonly #kept: Looks[] = [];
  readonly #sum: Looks;
  /** Best passage of each document and its score, of the last search. */
  readonly #passage: Float64Array;
  readonly #bestPassages: Int32Array;

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
      responses: spanOf(documents, ({ kind }) => kind === 'response'),
      others: spanOf(documents, ({ kind }) => kind !== 'response'),
    };
    this.#scores = { values: new Float64Array(documents.length), ofResponses: false };
    this.#stems = new Dictionary(state.stems);
    const words = new PostingsIndex(state.words);
    this.#words = words;
    this.#heldTerms = new HeldTerms(words);
    this.#passageWords = state.passages && new PostingsIndex(state.passages);
    this.#titles = new PostingsIndex(state.titles);
    this.#letters = new PostingsIndex(state.letters);
    this.#phrasings = new PhrasingIndex(state.phrasings);
    this.#learned = new LearnedAnswers(learned, documents);
    this.#features = new FeatureLookup([
      { codes: state.sequences, lists: state.letters.starts },
      { codes: state.phrasings.sequences, lists: this.#phrasings.lists },
      { codes: this.#learned.features, lists: this.#learned.lists },
    ]);
    if (state.passages) {
      for (const [document, { passages }] of documents.entries()) {
        for (const passage of passages) this.#passages.push({ document, passage });
      }
    }
    this.#documentOf = Int32Array.from(this.#passages, ({ document }) => document);
    this.#sum = this.#createLooks();
    this.#passage = new Float64Array(state.passages ? documents.length : 0);
    this.#bestPassages = new Int32Array(documents.length).fill(-1);
    const held: KnownStem[] = [];
    for (let term = 0; term < state.stems.length; term += 1) {
      held.push(knownStem(term, rarityOf(words.frequency(term), documents.length)));
    }
    const rarityOfUnknown = rarityOf(0, documents.length);
    const known = keepPerWord(({ stem }): KnownStem => {
      const term = this.#stems.find(stem) ?? -1;
      return words.frequency(term) > 0 ? (held[term] as KnownStem) : knownStem(-1, rarityOfUnknown);
    });
    // There are no more than the lists of synonyms hold.
    const stemsOf = new Map<string, readonly WeighedStem[]>();
    const { words: spelt, counts } = state.spelling;
    this.#context = {
      analyser,
      locale,
      settings,
      spelling: createSpelling(new Map(spelt.map((word, at) => [word, counts[at] ?? 0]))),
      known,
      stemsOf: (word) => {
        const kept = stemsOf.get(word);
        if (kept) return kept;
        const stems = analyser.analyse(word, locale).flatMap(({ record, weight }) => {
          const stem = known(record);
          return stem.term < 0 ? [] : [{ stem, weight }];
        });
        stemsOf.set(word, stems);
        return stems;
      },
    };
    this.#exactContext = { ...this.#context, settings: { ...settings, correction: 0 } };
  }

  /** What it finds holds until the next search. Paragraphs are looked up one by one, those that were just met not again. */
  search(text: string, isExact = false): Findings {
    this.#searches += 1;
    const all: Looks[] = [];
    const paragraphs = paragraphsOf(text);
    for (const paragraph of paragraphs) {
      const own = this.#look(paragraph, paragraphs.length, isExact);
      // The same text counts once.
      if (!all.includes(own)) all.push(own);
    }
    const looks = all.length === 1 ? (all[0] as Looks) : sumOf(all, this.#sum);
    const { query, words, title, letters } = looks;
    const passage = this.#passageWords ? this.#collectPassages(looks.passages) : words;
    const phrasing = this.#phrasings.collect(all.map(({ phrasings }) => phrasings));
    const { shares: learned, nothing } = this.#learned.collect(looks.classes, looks.classSquare);
    const { messagesEach } = this.#learned.state;
    this.#scores.ofResponses = false;
    return {
      corrected: query.corrected,
      documents: this.#documents,
      traits: this.#traits,
      scores: this.#scores,
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
      rarest: rarityOf(1, this.#documents.length),
      links: this.#links,
      details: {
        passage: (document) => this.#passages[this.#bestPassages[document] ?? -1]?.passage,
        example: (document) => this.#phrasings.example(phrasing.nearestExamples[document] ?? -1),
        pastMessages: (document) => phrasing.pastMessages[document] ?? 0,
        held: (document) => this.#held(document, query),
      },
    };
  }

  #createLooks(): Looks {
    return createLooks({
      documents: this.#documents.length,
      passages: this.#passages.length,
      phrasings: this.#phrasings.createLook(),
      classes: this.#learned.size,
    });
  }

  /** What one of several paragraphs says for every document, kept for the next searches. */
  #look(text: string, paragraphs: number, isExact: boolean): Looks {
    let looks: Looks | undefined;
    for (const kept of this.#kept) {
      if (kept.text === text && kept.isExact === isExact) {
        kept.usedIn = this.#searches;
        return kept;
      }
      // The first that this search does not need: it is the likeliest to be near in memory.
      if (kept.usedIn !== this.#searches) looks ??= kept;
    }
    if (looks) looks.clear();
    else this.#kept.push((looks = this.#createLooks()));
    looks.usedIn = this.#searches;
    this.#fill(looks, text, paragraphs, isExact);
    // Only what was looked up to its end is kept.
    looks.text = text;
    looks.isExact = isExact;
    return looks;
  }

  #fill(looks: Looks, text: string, paragraphs: number, isExact: boolean): void {
    const query = readQuery(text, isExact ? this.#exactContext : this.#context);
    const terms = tellingTerms(query, this.#words);
    looks.query = query;
    this.#words.addTerms(looks.words, terms);
    this.#passageWords?.addTerms(looks.passages, terms);
    this.#titles.addTerms(looks.title, terms);
    const found = this.#features.find(messageFeatures(query.tokens, lettersOf(query.tokens)));
    const { size, codes, counts } = found;
    const [letters, phrasings, learned] = found.lists as [Int32Array, Int32Array, Int32Array];
    // Sequences of letters come first.
    let sequences = 0;
    while (sequences < size && isSequence(codes[sequences] as number)) sequences += 1;
    this.#addLetters(looks.letters, letters, sequences);
    // A longer one says more than any phrasing, so that none is like it.
    const isPhrasing = query.tokens.length <= maxPhrasingWords;
    this.#phrasings.look(looks.phrasings, phrasings, counts, sequences, { paragraphs, isPhrasing });
    looks.classSquare = this.#learned.addTo(looks.classes, learned, size);
  }

  #held(document: number, { words }: ReadQuery): HeldWords {
    const matched: string[] = [];
    let total = 0;
    let covered = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as QueryWord;
      total += word.share;
      if (!this.#heldTerms.holdsAny(document, word.terms)) continue;
      covered += word.share;
      if (!word.isTelling || (word.isTypedAsOther && matched.includes(word.surface))) continue;
      matched.push(word.surface);
    }
    return { matched, coverage: covered / (total || 1) };
  }

  /** Adds what each sequence of letters gives, once; of very many the rarest ones. */
  #addLetters(scores: Float64Array, lists: Int32Array, size: number): void {
    const index = this.#letters;
    const heldBelow = heldBelowOf(index, lists, size, mostPostings);
    for (let at = 0; at < size; at += 1) {
      const list = lists[at] as number;
      const held = index.heldBy(list);
      if (held > 0 && held < heldBelow) index.addTo(scores, list, 1);
    }
  }

  #collectPassages(passages: Float64Array): Float64Array {
    const best = this.#passage.fill(0);
    const bestPassages = this.#bestPassages.fill(-1);
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

/** For the moment of one text. */
const chosen: ChosenTerms = {
  size: 0,
  terms: new Int32Array(maxQueryTerms),
  weights: new Float64Array(maxQueryTerms),
};

/** As many terms, with no more postings, as a text may read; where that leaves some out, the least telling ones. */
function tellingTerms({ terms, weights }: ReadQuery, index: PostingsIndex): ChosenTerms {
  chosen.size = 0;
  let all = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] as number;
    if (at < maxQueryTerms) choose(term, weights[at] as number);
    all += index.frequency(term);
  }
  if (terms.length <= maxQueryTerms && all <= mostPostings) return chosen;
  const { size } = index.state;
  const telling = terms.map((term, at) => {
    const weight = weights[at] as number;
    const held = index.frequency(term);
    return { term, weight, held, telling: weight * rarityOf(held, size) };
  });
  telling.sort((a, b) => b.telling - a.telling || a.term - b.term);
  chosen.size = 0;
  let read = 0;
  for (const { term, weight, held } of telling.slice(0, maxQueryTerms)) {
    read += held;
    if (read > mostPostings && chosen.size > 0) break;
    choose(term, weight);
  }
  return chosen;
}

function choose(term: number, weight: number): void {
  chosen.terms[chosen.size] = term;
  chosen.weights[chosen.size] = weight;
  chosen.size += 1;
}

function spanOf(documents: readonly SearchableDocument[], isIn: (one: SearchableDocument) => boolean): Span {
  return { begin: Math.max(0, documents.findIndex(isIn)), end: documents.findLastIndex(isIn) + 1 };
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
