import { CodeTable } from './code-table.ts';
import { lettersOf } from './letters.ts';
import type { Phrasing, PhrasingOrigin } from './phrasings.ts';
import { heldBelowOf } from './rarest.ts';
import type { PostingsState } from './packed-postings.ts';
import { PostingsBuilder } from './postings-builder.ts';
import { PostingsIndex } from './postings-index.ts';
import { leastLikeness, mostHolding, mostPhrasingPostings, sharedByMost } from './ranking.ts';

/** How like a query the phrasings of each document are; the next search writes over it. */
export interface PhrasingFindings {
  /** Of its nearest title, example or line, and of its nearest past message; 0 to 1, and 0 where it is next to nothing. */
  readonly likeness: Float32Array;
  readonly neighbour: Float32Array;
  /** Its example that is most like the query, by number; -1 where none is. */
  readonly nearestExamples: Int32Array;
  /** Past messages like the query that it answered. */
  readonly pastMessages: Uint16Array;
}

/** Phrasings that can be searched, ready to be saved. */
export interface PhrasingState {
  /** Number of documents. */
  readonly size: number;
  readonly origins: readonly PhrasingOrigin[];
  /** Documents of each phrasing. */
  readonly documents: readonly (readonly number[])[];
  /** Texts of examples; empty for other phrasings. */
  readonly examples: readonly string[];
  readonly sequences: Int32Array;
  /** By itself a sequence has its rarity; 0 for one that is not looked up, since too many phrasings hold it. */
  readonly postings: PostingsState;
}

/** A past message at least this like the query is told as a reason. */
const likePastMessage = 0.3;

const isExample = 1;
const isPast = 2;

/** Nearest phrasings by cosine over sequences of letters, weighed by how rare they are. */
export class PhrasingIndex {
  readonly state: PhrasingState;
  readonly #index: PostingsIndex;
  /** Documents of all phrasings, one after the other, and where those of each begin; one more than there are phrasings. */
  readonly #documents: Int32Array;
  readonly #offsets: Int32Array;
  readonly #origins: Uint8Array;
  readonly #findings: PhrasingFindings;

  constructor(state: PhrasingState) {
    this.state = state;
    this.#index = new PostingsIndex(state.postings);
    this.#documents = Int32Array.from(state.documents.flat());
    this.#offsets = new Int32Array(state.documents.length + 1);
    for (const [at, { length }] of state.documents.entries()) {
      this.#offsets[at + 1] = (this.#offsets[at] ?? 0) + length;
    }
    this.#origins = Uint8Array.from(state.origins, (origin) =>
      origin === 'past' ? isPast : Number(origin === 'example'),
    );
    this.#findings = {
      likeness: new Float32Array(state.size),
      neighbour: new Float32Array(state.size),
      nearestExamples: new Int32Array(state.size),
      pastMessages: new Uint16Array(state.size),
    };
  }

  /** `size` is the number of documents. */
  static build(phrasings: readonly Phrasing[], size: number): PhrasingIndex {
    const sequences = new CodeTable();
    const builder = new PostingsBuilder();
    for (const { tokens } of phrasings) {
      for (const code of lettersOf(tokens)) builder.add(sequences.add(code), 1);
      builder.endUnit();
    }
    const held = builder.frequencies();
    const most = mostHolding(phrasings.length, sharedByMost.phrasings);
    const rarityOf = (count: number) => Math.log(1 + phrasings.length / count);
    const rarities = Float32Array.from(held, (count) => (count > most ? 0 : rarityOf(count)));
    const valueOf = (sequence: number, count: number) => Math.sqrt(count) * (rarities[sequence] as number);
    const squares = new Float64Array(phrasings.length);
    builder.each((sequence, phrasing, count) => {
      squares[phrasing] = (squares[phrasing] as number) + valueOf(sequence, count) ** 2;
    });
    const { state: postings } = builder.build(
      (sequence, phrasing, count) => valueOf(sequence, count) / Math.sqrt(squares[phrasing] as number),
      { most, ownOf: (sequence) => rarities[sequence] as number, ownOfUnknown: rarityOf(1) },
    );
    return new PhrasingIndex({
      size,
      origins: phrasings.map(({ origin }) => origin),
      documents: phrasings.map(({ documents }) => documents),
      examples: phrasings.map(({ origin, text }) => (origin === 'example' ? text : '')),
      sequences: sequences.codes(),
      postings,
    });
  }

  /** Number of phrasings. */
  get size(): number {
    return this.#origins.length;
  }

  /** Where the list of each sequence of the state begins. */
  get lists(): Uint32Array {
    return this.state.postings.starts;
  }

  /**
   * Adds how like each phrasing is to the letters of a text, before its length is taken out, and gives the square of that
   * length. `lists` are those of its sequences. Of a long text the rarest sequences, which tell most.
   */
  addTo(products: Float32Array, lists: Int32Array, counts: Uint16Array, size: number): number {
    const heldBelow = heldBelowOf(this.#index, lists, size, mostPhrasingPostings);
    let square = 0;
    for (let at = 0; at < size; at += 1) {
      const list = lists[at] as number;
      const held = this.#index.heldBy(list);
      if (held >= heldBelow) continue;
      const count = counts[at] as number;
      const rarity = this.#index.ownOf(list);
      square += count * rarity * rarity;
      if (held > 0) this.#index.addTo(products, list, Math.sqrt(count) * rarity);
    }
    return square;
  }

  /** What each document has of phrasings like a text; `products` and `square` are what `addTo` gave, of one or more texts. */
  collect(products: Float32Array, square: number): PhrasingFindings {
    const { likeness, neighbour, nearestExamples, pastMessages } = this.#findings;
    likeness.fill(0);
    neighbour.fill(0);
    nearestExamples.fill(-1);
    pastMessages.fill(0);
    const documents = this.#documents;
    const offsets = this.#offsets;
    const length = Math.sqrt(square) || 1;
    const least = leastLikeness * length;
    for (let at = 0; at < products.length; at += 1) {
      const product = products[at] as number;
      if (product < least) continue;
      // What two texts both say adds more to their product than to their length.
      const like = Math.min(1, product / length);
      const origin = this.#origins[at] as number;
      const best = origin === isPast ? neighbour : likeness;
      const end = offsets[at + 1] as number;
      for (let place = offsets[at] as number; place < end; place += 1) {
        const document = documents[place] as number;
        if (origin === isPast && like >= likePastMessage) {
          pastMessages[document] = (pastMessages[document] as number) + 1;
        } else if (origin === isExample) {
          const nearest = nearestExamples[document] as number;
          if (nearest < 0 || product > (products[nearest] as number)) nearestExamples[document] = at;
        }
        if (like > (best[document] as number)) best[document] = like;
      }
    }
    return this.#findings;
  }

  /** The text of an example by its number; undefined for none. */
  example(at: number): string | undefined {
    return this.state.examples[at];
  }
}
