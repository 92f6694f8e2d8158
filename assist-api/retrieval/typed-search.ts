import { createSpelling } from '../../content/corpus/language/index.ts';
import type { TypedFinding, TypedHit } from '../suggest/finder.ts';
import type { IndexState, LocaleIndexParts } from './build-index.ts';
import { Dictionary } from './dictionary.ts';
import { PostingsIndex } from './postings-index.ts';
import type { SearchableDocument, SearchablePassage } from './searchable-document.ts';
import { createCompletions, readTyped } from './typed-words.ts';
import type { TypedContext, TypedWord } from './typed-words.ts';

// Shares of the score beside the best passage: a title says what a document is about, examples how people put it.
const titleShare = 1.5;
const documentShare = 0.5;
/** What a whole document holds counts by this power: one that holds all words stands before one with one rare word. */
const coveragePower = 2;

interface Unit {
  readonly document: number;
  readonly passage: SearchablePassage;
}

/**
 * Searches the documents of one locale at every key: over the same index as questions are answered from, but by words
 * alone, the last of which may be unfinished.
 */
export class TypedSearch {
  readonly #documents: readonly SearchableDocument[];
  readonly #units: readonly Unit[];
  readonly #words: PostingsIndex;
  readonly #passages: PostingsIndex;
  readonly #titles: PostingsIndex;
  readonly #context: TypedContext;
  readonly #stems: readonly string[];
  /** Of one word, and of all; the next search writes over them. */
  readonly #ofWord: {
    readonly documents: Float32Array;
    readonly titles: Float32Array;
    readonly units: Float32Array;
  };
  readonly #ofAll: {
    readonly documents: Float32Array;
    readonly units: Float32Array;
    readonly covered: Float32Array;
  };

  /** `state` was built from the same documents, in the same order, with the same parts. */
  constructor(
    state: IndexState,
    documents: readonly SearchableDocument[],
    { analyser, locale }: LocaleIndexParts,
  ) {
    this.#documents = documents;
    this.#words = new PostingsIndex(state.words);
    this.#titles = new PostingsIndex(state.titles);
    // Without an index of passages every document has at most one.
    this.#passages = state.passages ? new PostingsIndex(state.passages) : this.#words;
    this.#units = documents.flatMap(({ passages }, document): Unit[] =>
      (state.passages ? passages : [passages[0] ?? nothing]).map((passage) => ({ document, passage })),
    );
    this.#stems = state.stems;
    const stems = new Dictionary(state.stems);
    const { words: spelt, counts } = state.spelling;
    this.#context = {
      analyser,
      locale,
      stems,
      spelling: createSpelling(new Map(spelt.map((word, at) => [word, counts[at] ?? 0]))),
      completions: createCompletions(spelt, counts),
    };
    const size = documents.length;
    const units = this.#units.length;
    this.#ofWord = {
      documents: new Float32Array(size),
      titles: new Float32Array(size),
      units: new Float32Array(units),
    };
    this.#ofAll = {
      documents: new Float32Array(size),
      units: new Float32Array(units),
      covered: new Float32Array(size),
    };
  }

  /** Best first, ties by kind and id; at most `limit`. */
  find(text: string, limit: number): TypedFinding {
    const words = readTyped(text, this.#context);
    const all = words.reduce((sum, { weight }) => sum + weight, 0);
    const known = words.filter(({ terms }) => terms.size > 0);
    if (known.length === 0) return { hits: [], stems: new Set(), known: 0 };
    this.#add(known);
    const hits = this.#hits(all)
      .sort((a, b) => b.score - a.score || compare(a, b))
      .slice(0, limit);
    return {
      hits,
      stems: new Set(
        known.flatMap(({ terms }) => Array.from(terms.keys(), (term) => this.#stems[term] ?? '')),
      ),
      known: known.reduce((sum, { weight }) => sum + weight, 0) / all,
    };
  }

  #add(words: readonly TypedWord[]): void {
    const { documents, titles, units } = this.#ofWord;
    const total = this.#ofAll;
    for (const sums of Object.values(total)) sums.fill(0);
    for (const { terms, weight } of words) {
      this.#words.raiseTo(documents.fill(0), terms);
      this.#titles.raiseTo(titles.fill(0), terms);
      this.#passages.raiseTo(units.fill(0), terms);
      for (let at = 0; at < documents.length; at += 1) {
        const inDocument = documents[at] as number;
        if (inDocument === 0) continue;
        const inTitle = titles[at] as number;
        total.documents[at] =
          (total.documents[at] as number) + weight * (documentShare * inDocument + titleShare * inTitle);
        total.covered[at] = (total.covered[at] as number) + weight;
      }
      for (let at = 0; at < units.length; at += 1) {
        if (units[at] !== 0) total.units[at] = (total.units[at] as number) + weight * (units[at] as number);
      }
    }
  }

  /** One hit for each document that was found, and one for its procedure. */
  #hits(all: number): TypedHit[] {
    const { documents, units, covered } = this.#ofAll;
    const hits: TypedHit[] = [];
    let best: Unit | undefined;
    let most = 0;
    const hitOf = (position: number, passage: SearchablePassage | undefined, ofPassage: number): TypedHit => {
      const { kind, id, locale, topicId } = this.#documents[position] as SearchableDocument;
      const share = ((covered[position] as number) / all) ** coveragePower;
      return {
        kind: passage?.isProcedure === true ? 'procedure' : kind,
        id,
        locale,
        topicId,
        ...(passage && passage.passageId !== '' && { passageId: passage.passageId }),
        score: ((documents[position] as number) + ofPassage) * share,
      };
    };
    for (let at = 0; at < this.#units.length; at += 1) {
      const unit = this.#units[at] as Unit;
      const { document, passage } = unit;
      const score = units[at] as number;
      if (passage.isProcedure === true) {
        if (score > 0) hits.push(hitOf(document, passage, score));
      } else if (best?.document !== document || score > most) {
        best = unit;
        most = score;
      }
      const isLast = this.#units[at + 1]?.document !== document;
      if (isLast && (documents[document] as number) > 0) {
        const own = best?.document === document ? best : undefined;
        hits.push(hitOf(document, own?.passage, own ? most : 0));
      }
    }
    return hits;
  }
}

const nothing: SearchablePassage = { passageId: '', heading: '', text: '' };

function compare(a: TypedHit, b: TypedHit): number {
  const [one, other] = [`${a.kind} ${a.id}`, `${b.kind} ${b.id}`];
  return one < other ? -1 : Number(one > other);
}
