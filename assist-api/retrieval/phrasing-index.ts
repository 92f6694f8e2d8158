import { CodeTable } from './code-table.ts';
import { lettersOf } from './letters.ts';
import type { Phrasing, PhrasingOrigin } from './phrasings.ts';
import { RarestTerms } from './rarest.ts';
import { PostingsBuilder, PostingsIndex, type PostingsState } from './postings-index.ts';
import { leastLikeness, mostHolding, mostPhrasingPostings, sharedByMost } from './ranking.ts';

/** How like a query each phrasing is; the next search writes over it. */
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
  readonly #sequences: CodeTable;
  readonly #index: PostingsIndex;
  readonly #ofDocument: readonly (readonly number[])[];
  /** Documents of all phrasings, one after the other, and where those of each begin; one more than there are phrasings. */
  readonly #documents: Int32Array;
  readonly #offsets: Int32Array;
  readonly #isPast: Uint8Array;
  readonly #findings: PhrasingFindings;
  /** How often the query at hand has each sequence, and the sequences that it has. */
  readonly #counts: Uint16Array;
  readonly #asked: Int32Array;
  readonly #rarest = new RarestTerms();

  constructor(state: PhrasingState) {
    this.state = state;
    this.#sequences = new CodeTable(state.sequences);
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
    this.#findings = {
      phrasings: new Float32Array(state.origins.length),
      likeness: new Float32Array(state.size),
      neighbour: new Float32Array(state.size),
    };
    this.#counts = new Uint16Array(state.sequences.length);
    this.#asked = new Int32Array(state.sequences.length);
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
      sequences: sequences.codes(),
      rarities,
      postings,
    });
  }

  /** `codes` are the letters of the query. */
  search(codes: Int32Array): PhrasingFindings {
    const { phrasings, likeness, neighbour } = this.#findings;
    this.#score(codes, phrasings.fill(0));
    likeness.fill(0);
    neighbour.fill(0);
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
    return this.#findings;
  }

  /** Writes the likeness of each phrasing over `phrasings`. */
  #score(codes: Int32Array, phrasings: Float32Array): void {
    const { rarities } = this.state;
    const counts = this.#counts;
    const asked = this.#asked;
    this.#rarest.clear();
    let size = 0;
    let unknown = 0;
    for (let at = 0; at < codes.length; at += 1) {
      const sequence = this.#sequences.find(codes[at] as number);
      if (sequence < 0) {
        unknown += 1;
        continue;
      }
      if (counts[sequence] === 0) {
        asked[size] = sequence;
        size += 1;
        this.#rarest.add(this.#index.frequency(sequence));
      }
      counts[sequence] = (counts[sequence] as number) + 1;
    }
    // Of a long query the rarest sequences, which tell most.
    const heldBelow = this.#rarest.heldBelow(mostPhrasingPostings);
    let square = unknown * Math.log(1 + phrasings.length) ** 2;
    for (let at = 0; at < size; at += 1) {
      const sequence = asked[at] as number;
      if (this.#index.frequency(sequence) >= heldBelow) continue;
      square += (counts[sequence] as number) * (rarities[sequence] as number) ** 2;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = 0; at < size; at += 1) {
      const sequence = asked[at] as number;
      const value = (Math.sqrt(counts[sequence] as number) * (rarities[sequence] as number)) / length;
      counts[sequence] = 0;
      if (this.#index.frequency(sequence) < heldBelow) this.#index.addTerm(phrasings, sequence, value);
    }
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
