import { createSpelling } from '../../content/corpus/language/index.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { buildBm25, rarityOf } from './bm25.ts';
import { Dictionary } from './dictionary.ts';
import { LearnedAnswers } from './learned-answers.ts';
import { lettersOf } from './letters.ts';
import { PhrasingIndex } from './phrasing-index.ts';
import { phrasingsOf } from './phrasings.ts';
import { PostingsBuilder, type PostingsIndex } from './postings-index.ts';
import { leastTokenWeight, maxQueryTerms, ranking } from './ranking.ts';
import { readQuery, type QueryContext, type ReadQuery } from './read-query.ts';
import type { PastMessage, SearchableDocument, SearchablePassage } from './searchable-document.ts';

/** What an index is made with. */
export interface LocaleIndexParts {
  readonly analyser: Analyser;
  readonly locale: Locale;
  /** Words that are spelt right although no document holds them. */
  readonly names?: readonly string[];
  /** Messages answered before. */
  readonly history?: readonly PastMessage[];
}

/** What a query finds: how well each part speaks for each document, by its position; 0 where it says nothing. */
export interface Findings {
  readonly query: ReadQuery;
  readonly documents: readonly SearchableDocument[];
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
  /** How far that share is to be trusted, 0 to 1. */
  readonly trust: number;
  /** Rarity of a stem that one document holds: the unit in which `words` is counted. */
  readonly rarest: number;
  /** What is asked only of the documents that are shown. */
  readonly details: Details;
}

/** What is worked out for a document when it is shown. */
export interface Details {
  /** Its best passage; undefined when words stand in title, description or examples only. */
  passage(document: number): SearchablePassage | undefined;
  /** The example that is most like the query. */
  example(document: number): string | undefined;
  /** Past messages like the query that it answered. */
  pastMessages(document: number): number;
  /** Words of the query that it holds, as typed, without function words. */
  matched(document: number): readonly string[];
  /** Share of the query that it covers, 0 to 1. */
  coverage(document: number): number;
}

/** The documents of one locale, ready to be searched. Knows no word of any other document. */
export class LocaleIndex {
  readonly #documents: readonly SearchableDocument[];
  readonly #passages: { readonly document: number; readonly passage: SearchablePassage }[] = [];
  readonly #stems = new Dictionary<string>();
  readonly #sequences = new Dictionary<number>();
  readonly #words: PostingsIndex;
  readonly #passageWords: PostingsIndex | undefined;
  readonly #titles: PostingsIndex;
  readonly #letters: PostingsIndex;
  readonly #phrasings: PhrasingIndex;
  readonly #learned: LearnedAnswers;
  readonly #context: QueryContext;
  readonly #rarest: number;

  constructor(
    documents: readonly SearchableDocument[],
    { analyser, locale, names = [], history = [] }: LocaleIndexParts,
  ) {
    this.#documents = documents;
    const read = (text: string) => analyser.analyse(text, locale);
    const wordCounts = new Map<string, number>();
    const count = (tokens: readonly Token[]) => {
      for (const { word } of tokens) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
    };
    const words = new PostingsBuilder();
    const passageWords = new PostingsBuilder();
    const titles = new PostingsBuilder();
    const letters = new PostingsBuilder();
    const phrasings = phrasingsOf(documents, history, read);
    const examples: Token[][] = documents.map(() => []);
    for (const phrasing of phrasings) {
      if (phrasing.origin === 'own') continue;
      for (const document of phrasing.documents) examples[document]?.push(...phrasing.tokens);
    }
    const hasPassages = documents.some(({ passages }) => passages.length > 1);

    for (const [position, document] of documents.entries()) {
      const fields = ranking.documentFields;
      const title = read(document.title);
      const description = read(document.description);
      const asked = examples[position] ?? [];
      const inDocument = new Map<number, number>();
      this.#addStems(inDocument, title, fields.title);
      this.#addStems(inDocument, description, fields.description);
      this.#addStems(inDocument, asked, fields.examples);
      const texts: Token[] = [];
      for (const passage of document.passages) {
        const heading = read(passage.heading);
        const text = read(passage.text);
        texts.push(...heading, ...text);
        if (!hasPassages) continue;
        const inPassage = new Map<number, number>();
        this.#addStems(inPassage, title, ranking.passageFields.title);
        this.#addStems(inPassage, heading, ranking.passageFields.heading);
        this.#addStems(inPassage, text, ranking.passageFields.text);
        passageWords.add(inPassage);
        this.#passages.push({ document: position, passage });
      }
      this.#addStems(inDocument, texts, fields.text);
      if (title.length === 0) {
        const lead = firstSentence(document.passages[0]?.text ?? '');
        this.#addStems(inDocument, read(lead), ranking.lead);
      }
      words.add(inDocument);
      const inTitle = new Map<number, number>();
      this.#addStems(inTitle, title, 1);
      titles.add(inTitle);
      const inLetters = new Map<number, number>();
      this.#addLetters(inLetters, title, ranking.lettersFields.title);
      this.#addLetters(inLetters, description, ranking.lettersFields.description);
      this.#addLetters(inLetters, asked, ranking.lettersFields.examples);
      this.#addLetters(inLetters, texts, ranking.lettersFields.text);
      letters.add(inLetters);
      for (const tokens of [title, description, asked, texts]) count(tokens);
    }
    for (const { word } of names.flatMap(read)) wordCounts.set(word, wordCounts.get(word) ?? 0);

    const size = documents.length;
    const held = words.frequencies();
    const rarity = (stem: number) => rarityOf(held[stem] ?? 0, size);
    this.#words = buildBm25(words, ranking.text, rarity);
    this.#passageWords = hasPassages ? buildBm25(passageWords, ranking.text, rarity) : undefined;
    this.#titles = buildBm25(titles, ranking.titles, ownRarity(titles));
    this.#letters = buildBm25(letters, ranking.text, ownRarity(letters));
    this.#phrasings = new PhrasingIndex(phrasings, size);
    this.#learned = new LearnedAnswers(phrasings, size);
    this.#rarest = rarityOf(1, size);
    this.#context = {
      analyser,
      locale,
      spelling: createSpelling(wordCounts),
      isKnown: (stem) => (held[this.#stems.find(stem) ?? -1] ?? 0) > 0,
      rarity: (stem) => rarityOf(held[this.#stems.find(stem) ?? -1] ?? 0, size),
    };
  }

  search(text: string): Findings {
    const query = readQuery(text, this.#context);
    const stems = this.#termsOf(query);
    const size = this.#documents.length;
    const words = new Float32Array(size);
    this.#words.addTo(words, stems);
    const passageScores = new Float32Array(this.#passages.length);
    const bestPassages = new Int32Array(size).fill(-1);
    const passage = this.#passageWords
      ? this.#bestPassages(this.#passageWords, stems, passageScores, bestPassages)
      : words;
    const title = new Float32Array(size);
    this.#titles.addTo(title, stems);
    const codes = lettersOf(query.tokens);
    const letters = new Float32Array(size);
    this.#letters.addTo(letters, this.#distinct(codes));
    const phrasing = this.#phrasings.search(codes);
    const learned = this.#learned.search(query.tokens);

    const holds = (document: number, word: ReadQuery['words'][number]) =>
      word.stems.some((stem) => {
        const term = this.#stems.find(stem);
        return term !== undefined && this.#words.holds(term, document);
      });
    const total = query.words.reduce((sum, { share }) => sum + share, 0) || 1;
    const details: Details = {
      passage: (document) => {
        const only = this.#passageWords ? undefined : this.#documents[document]?.passages[0];
        return this.#passages[bestPassages[document] ?? -1]?.passage ?? only;
      },
      example: (document) => this.#phrasings.example(phrasing, document),
      pastMessages: (document) => this.#phrasings.pastMessages(phrasing, document),
      matched: (document) =>
        query.words.filter((word) => word.isTelling && holds(document, word)).map(({ surface }) => surface),
      coverage: (document) =>
        query.words.reduce((sum, word) => sum + (holds(document, word) ? word.share : 0), 0) / total,
    };
    return {
      query,
      documents: this.#documents,
      words,
      passage,
      title,
      letters,
      phrasing: phrasing.likeness,
      neighbour: phrasing.neighbour,
      learned,
      trust: this.#learned.trust,
      rarest: this.#rarest,
      details,
    };
  }

  /** The stems of a query that the corpus holds, the most telling ones of a long query. */
  #termsOf({ stems }: ReadQuery): Map<number, number> {
    const known: [term: number, weight: number, telling: number][] = [];
    for (const [stem, weight] of stems) {
      const term = this.#stems.find(stem);
      if (term !== undefined) known.push([term, weight, weight * this.#context.rarity(stem)]);
    }
    if (known.length > maxQueryTerms) known.sort(([a, , x], [b, , y]) => y - x || a - b);
    return new Map(known.slice(0, maxQueryTerms).map(([term, weight]) => [term, weight]));
  }

  #bestPassages(
    index: PostingsIndex,
    stems: ReadonlyMap<number, number>,
    scores: Float32Array,
    bestPassages: Int32Array,
  ): Float32Array {
    index.addTo(scores, stems);
    const best = new Float32Array(this.#documents.length);
    for (let at = 0; at < scores.length; at += 1) {
      const score = scores[at] ?? 0;
      const document = this.#passages[at]?.document ?? 0;
      if (score <= (best[document] ?? 0)) continue;
      best[document] = score;
      bestPassages[document] = at;
    }
    return best;
  }

  #addStems(to: Map<number, number>, tokens: readonly Token[], weight: number): void {
    for (const token of tokens) {
      if (token.weight < leastTokenWeight) continue;
      const stem = this.#stems.number(token.stem);
      to.set(stem, (to.get(stem) ?? 0) + weight);
    }
  }

  #addLetters(to: Map<number, number>, tokens: readonly Token[], weight: number): void {
    for (const code of lettersOf(tokens)) {
      const sequence = this.#sequences.number(code);
      to.set(sequence, (to.get(sequence) ?? 0) + weight);
    }
  }

  #distinct(codes: Int32Array): Map<number, number> {
    const found = new Map<number, number>();
    for (const code of codes) {
      const sequence = this.#sequences.find(code);
      if (sequence !== undefined) found.set(sequence, 1);
    }
    return found;
  }
}

function ownRarity(builder: PostingsBuilder): (term: number) => number {
  const held = builder.frequencies();
  const size = builder.lengths.length;
  return (term) => rarityOf(held[term] ?? 0, size);
}

function firstSentence(text: string): string {
  return /^[^\n]*?[.!?](?=\s+\p{Lu}|\s*$)/u.exec(text)?.[0] ?? text.split('\n', 1)[0] ?? '';
}
