import { Dictionary } from './dictionary.ts';
import { lettersOf } from './letters.ts';
import type { Phrasing, PhrasingOrigin } from './phrasings.ts';
import { PostingsBuilder, PostingsIndex, type PostingsState } from './postings-index.ts';
import { leastLikeness, mostHolding, sharedByMost } from './ranking.ts';

/** How like a query each phrasing is. */
export interface PhrasingFindings {
  /** Of each phrasing, 0 to 1. */
  readonly phrasings: Float32Array;
  /** Of the nearest title, example or line of each document, and of its nearest past message; 0 to 1. */
  readonly likeness: Float32Array;
  readonly neighbour: Float32Array;
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
  /** Rarity of each sequence; 0 for one that is not looked up, since too many phrasings hold it. */
  readonly rarities: Float32Array;
  readonly postings: PostingsState;
}

/** A past message at least this like the query is told as a reason. */
const likePastMessage = 0.3;

/** Nearest phrasings by cosine over sequences of letters, weighed by how rare they are. */
export class PhrasingIndex {
  readonly state: PhrasingState;
  readonly #sequences: Dictionary<number>;
  readonly #index: PostingsIndex;
  readonly #ofDocument: readonly (readonly number[])[];
  /** Documents of all phrasings, one after the other, and where those of each begin; one more than there are phrasings. */
  readonly #documents: Int32Array;
  readonly #offsets: Int32Array;
  readonly #isPast: Uint8Array;

  constructor(state: PhrasingState) {
    this.state = state;
    this.#sequences = new Dictionary(state.sequences);
    this.#index = new PostingsIndex(state.postings);
    const ofDocument: number[][] = Array.from({ length: state.size }, () => []);
    for (const [at, documents] of state.documents.entries()) {
      for (const document of documents) ofDocument[document]?.push(at);
    }
    this.#ofDocument = ofDocument;
    this.#documents = Int32Array.from(state.documents.flat());
    this.#offsets = new Int32Array(state.documents.length + 1);
    for (const [at, { length }] of state.documents.entries()) {
      this.#offsets[at + 1] = (this.#offsets[at] ?? 0) + length;
    }
    this.#isPast = Uint8Array.from(state.origins, (origin) => Number(origin === 'past'));
  }

  /** `size` is the number of documents. */
  static build(phrasings: readonly Phrasing[], size: number): PhrasingIndex {
    const sequences = new Dictionary<number>();
    const builder = new PostingsBuilder();
    for (const { tokens } of phrasings) {
      for (const code of lettersOf(tokens)) builder.add(sequences.number(code), 1);
      builder.endUnit();
    }
    const held = builder.frequencies();
    const most = mostHolding(phrasings.length, sharedByMost.phrasings);
    const rarities = Float32Array.from(held, (count) =>
      count > most ? 0 : Math.log(1 + phrasings.length / count),
    );
    const squares = new Float64Array(phrasings.length);
    const { state: postings } = builder.build((sequence, phrasing, count) => {
      const value = Math.sqrt(count) * (rarities[sequence] ?? 0);
      squares[phrasing] = (squares[phrasing] ?? 0) + value * value;
      return value;
    }, most);
    for (const [at, phrasing] of postings.units.entries()) {
      postings.values[at] = (postings.values[at] ?? 0) / Math.sqrt(squares[phrasing] || 1);
    }
    return new PhrasingIndex({
      size,
      origins: phrasings.map(({ origin }) => origin),
      documents: phrasings.map(({ documents }) => documents),
      examples: phrasings.map(({ origin, text }) => (origin === 'example' ? text : '')),
      sequences: Int32Array.from(sequences.keys()),
      rarities,
      postings,
    });
  }

  /** `codes` are the letters of the query. */
  search(codes: Int32Array): PhrasingFindings {
    const { size, origins, rarities } = this.state;
    const counts = new Map<number, number>();
    let unknown = 0;
    for (const code of codes) {
      const sequence = this.#sequences.find(code);
      if (sequence === undefined) unknown += 1;
      else counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
    }
    let square = unknown * Math.log(1 + origins.length) ** 2;
    for (const [sequence, count] of counts) {
      const value = Math.sqrt(count) * (rarities[sequence] ?? 0);
      square += value ** 2;
      counts.set(sequence, value);
    }
    const length = Math.sqrt(square) || 1;
    for (const [sequence, value] of counts) counts.set(sequence, value / length);
    const phrasings = new Float32Array(origins.length);
    this.#index.addTo(phrasings, counts);

    const likeness = new Float32Array(size);
    const neighbour = new Float32Array(size);
    const documents = this.#documents;
    const offsets = this.#offsets;
    for (let at = 0; at < phrasings.length; at += 1) {
      const like = phrasings[at] as number;
      if (like === 0) continue;
      const best = this.#isPast[at] === 1 ? neighbour : likeness;
      const end = offsets[at + 1] as number;
      for (let place = offsets[at] as number; place < end; place += 1) {
        const document = documents[place] as number;
        if (like > (best[document] as number)) best[document] = like;
      }
    }
    return { phrasings, likeness, neighbour };
  }

  /** The example of a document that is most like the query; undefined where none is like it. */
  example({ phrasings }: PhrasingFindings, document: number): string | undefined {
    let best = leastLikeness;
    let nearest: string | undefined;
    for (const at of this.#ofDocument[document] ?? []) {
      const like = phrasings[at] ?? 0;
      if (this.state.origins[at] !== 'example' || like <= best) continue;
      best = like;
      nearest = this.state.examples[at];
    }
    return nearest;
  }

  /** Past messages like the query that a document answered. */
  pastMessages({ phrasings }: PhrasingFindings, document: number): number {
    return (this.#ofDocument[document] ?? []).filter(
      (at) => this.state.origins[at] === 'past' && (phrasings[at] ?? 0) >= likePastMessage,
    ).length;
  }
}
