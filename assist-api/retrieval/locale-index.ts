import { createSpelling } from '../../content/corpus/language/index.ts';
import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { featuresOf, termsOf } from './features.ts';
import { LikenessIndex } from './likeness-index.ts';
import type { ShortText } from './likeness-index.ts';
import { maxShortTextWords, ranking } from './ranking.ts';
import { readQuery } from './read-query.ts';
import type { QueryContext, ReadQuery } from './read-query.ts';
import type { SearchableDocument, SearchablePassage } from './searchable-document.ts';
import { TextIndex } from './text-index.ts';

/** A document that matches, with what each part of the score rests on. */
export interface Match {
  readonly document: SearchableDocument;
  /** Best passage; undefined when words stand in title, description or examples only. */
  readonly passage: SearchablePassage | undefined;
  /** BM25 of the document and of its best passage, over the rarity of a term that one document holds, weighed by coverage. */
  readonly documentScore: number;
  readonly passageScore: number;
  /** Cosine with its most similar short text, 0 to 1. */
  readonly similarity: number;
  /** That text, when it is an example. */
  readonly example: string | undefined;
  /** Share of the query that it covers, 0 to 1. */
  readonly coverage: number;
  /** Words of the query that it holds, as typed, without function words. */
  readonly matched: readonly string[];
}

/** What a query finds in one locale. */
export interface Findings {
  readonly query: ReadQuery;
  /** Unordered. */
  readonly matches: readonly Match[];
}

/** The documents of one locale, ready to be searched. Knows no word of any other document. */
export class LocaleIndex {
  readonly #documents: readonly SearchableDocument[];
  readonly #passages: { readonly document: number; readonly passage: SearchablePassage }[] = [];
  readonly #examples: (string | undefined)[] = [];
  readonly #documentTexts: TextIndex<keyof typeof ranking.documentFields>;
  readonly #passageTexts: TextIndex<keyof typeof ranking.passageFields>;
  readonly #likeness: LikenessIndex;
  readonly #context: QueryContext;
  /** Rarity of a term that one document holds. */
  readonly #rarest: number;

  /** `names` are words that are spelt right although no document holds them. */
  constructor(
    documents: readonly SearchableDocument[],
    { analyser, locale, names }: { analyser: Analyser; locale: Locale; names: readonly string[] },
  ) {
    this.#documents = documents;
    const read = (text: string) => analyser.analyse(text, locale);
    const wordCounts = new Map<string, number>();
    const documentCounts = new Map<string, number>();
    const shortTexts: ShortText[] = [];
    const documentTexts: Record<keyof typeof ranking.documentFields, string[]>[] = [];
    const passageTexts: Record<keyof typeof ranking.passageFields, string[]>[] = [];

    for (const [document, entry] of documents.entries()) {
      const addShortText = (tokens: readonly Token[], example?: string) => {
        shortTexts.push({ document, features: featuresOf(tokens) });
        this.#examples.push(example);
      };
      const title = read(entry.title);
      const description = read(entry.description);
      const examples = entry.examples.map(read);
      addShortText(title);
      if (description.length > 0) addShortText(description);
      for (const [at, tokens] of examples.entries()) addShortText(tokens, entry.examples[at]);
      const texts: Token[] = [];
      for (const passage of entry.passages) {
        const heading = read(passage.heading);
        const text = read(passage.text);
        if (examples.length === 0 && text.length > 0 && text.length <= maxShortTextWords) addShortText(text);
        this.#passages.push({ document, passage });
        passageTexts.push({ heading: termsOf(heading), text: termsOf(text) });
        texts.push(...heading, ...text);
      }
      documentTexts.push({
        title: termsOf(title),
        description: termsOf(description),
        examples: termsOf(examples.flat()),
        text: termsOf(texts),
      });
      const tokens = [...title, ...description, ...examples.flat(), ...texts];
      for (const { word } of tokens) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
      for (const term of new Set(termsOf(tokens)))
        documentCounts.set(term, (documentCounts.get(term) ?? 0) + 1);
    }
    for (const { word } of names.flatMap(read)) wordCounts.set(word, wordCounts.get(word) ?? 0);

    this.#documentTexts = new TextIndex(documentTexts, ranking.documentFields);
    this.#passageTexts = new TextIndex(passageTexts, ranking.passageFields);
    this.#likeness = new LikenessIndex(shortTexts);
    const rarityOf = (count: number) => Math.log(1 + (documents.length + 1) / (count + 0.5));
    this.#rarest = rarityOf(1);
    this.#context = {
      analyser,
      locale,
      spelling: createSpelling(wordCounts),
      isKnown: (term) => documentCounts.has(term),
      rarity: (term) => rarityOf(documentCounts.get(term) ?? 0),
    };
  }

  search(text: string): Findings {
    const query = readQuery(text, this.#context);
    const coverageOf = (terms: readonly string[]) => {
      const found = new Set(terms);
      let share = 0;
      for (const word of query.words) {
        if (word.terms.some((term) => found.has(term))) share += word.share;
        else if (word.synonyms.some((term) => found.has(term))) share += word.share * ranking.synonymCovers;
      }
      return share / query.totalShare;
    };
    const weigh = (score: number, coverage: number) => (score / this.#rarest) * coverage ** ranking.coverage;

    const inDocuments = new Map(this.#documentTexts.search(query.terms).map((match) => [match.at, match]));
    const bestPassages = new Map<number, { score: number; passage: SearchablePassage }>();
    for (const { at, score, terms } of this.#passageTexts.search(query.terms)) {
      const place = this.#passages[at];
      if (!place) continue;
      const weighed = weigh(score, coverageOf(terms));
      if (weighed > (bestPassages.get(place.document)?.score ?? 0)) {
        bestPassages.set(place.document, { score: weighed, passage: place.passage });
      }
    }
    const likeness = this.#likeness.search(query.features);

    const matches: Match[] = [];
    for (const [at, document] of this.#documents.entries()) {
      const inDocument = inDocuments.get(at);
      const like = likeness.get(at);
      if (!inDocument && !like) continue;
      const terms = new Set(inDocument?.terms);
      const coverage = coverageOf(inDocument?.terms ?? []);
      matches.push({
        document,
        passage: bestPassages.get(at)?.passage,
        documentScore: weigh(inDocument?.score ?? 0, coverage),
        passageScore: bestPassages.get(at)?.score ?? 0,
        similarity: like?.similarity ?? 0,
        example: like && this.#examples[like.text],
        coverage,
        matched: query.words
          .filter((word) => word.isTelling && word.terms.some((term) => terms.has(term)))
          .map(({ surface }) => surface),
      });
    }
    return { query, matches };
  }
}
