import { Dictionary } from './dictionary.ts';
import { lettersOf } from './letters.ts';
import type { Phrasing } from './phrasings.ts';
import { PostingsBuilder, type PostingsIndex } from './postings-index.ts';
import { leastLikeness } from './ranking.ts';

/** How like a query each phrasing is. */
export interface PhrasingFindings {
  /** Of each phrasing, 0 to 1. */
  readonly phrasings: Float32Array;
  /** Of the nearest title, example or line of each document, and of its nearest past message; 0 to 1. */
  readonly likeness: Float32Array;
  readonly neighbour: Float32Array;
}

/** A past message at least this like the query is told as a reason. */
const likePastMessage = 0.4;

/** Nearest phrasings by cosine over sequences of letters, weighed by how rare they are. */
export class PhrasingIndex {
  readonly #phrasings: readonly Phrasing[];
  readonly #sequences = new Dictionary<number>();
  readonly #index: PostingsIndex;
  readonly #rarities: Float64Array;
  readonly #unknownRarity: number;
  readonly #size: number;
  readonly #ofDocument: readonly (readonly number[])[];

  /** `size` is the number of documents. */
  constructor(phrasings: readonly Phrasing[], size: number) {
    this.#phrasings = phrasings;
    this.#size = size;
    const builder = new PostingsBuilder();
    const ofDocument: number[][] = Array.from({ length: size }, () => []);
    for (const [at, { tokens, documents }] of phrasings.entries()) {
      const counts = new Map<number, number>();
      for (const code of lettersOf(tokens)) {
        const sequence = this.#sequences.number(code);
        counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
      }
      builder.add(counts);
      for (const document of documents) ofDocument[document]?.push(at);
    }
    this.#ofDocument = ofDocument;
    const held = builder.frequencies();
    this.#rarities = Float64Array.from(held, (count) => Math.log(1 + phrasings.length / count));
    this.#unknownRarity = Math.log(1 + phrasings.length);
    const squares = new Float64Array(phrasings.length);
    const index = builder.build((sequence, phrasing, count) => {
      const value = Math.sqrt(count) * (this.#rarities[sequence] ?? 0);
      squares[phrasing] = (squares[phrasing] ?? 0) + value * value;
      return value;
    });
    const { units, values } = index.state;
    for (const [at, phrasing] of units.entries()) {
      values[at] = (values[at] ?? 0) / Math.sqrt(squares[phrasing] || 1);
    }
    this.#index = index;
  }

  /** `codes` are the letters of the query. */
  search(codes: Int32Array): PhrasingFindings {
    const counts = new Map<number, number>();
    let unknown = 0;
    for (const code of codes) {
      const sequence = this.#sequences.find(code);
      if (sequence === undefined) unknown += 1;
      else counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
    }
    let square = unknown * this.#unknownRarity ** 2;
    for (const [sequence, count] of counts) {
      const rarity = this.#rarities[sequence] ?? 0;
      square += count * rarity ** 2;
      counts.set(sequence, Math.sqrt(count) * rarity);
    }
    const length = Math.sqrt(square) || 1;
    for (const [sequence, value] of counts) counts.set(sequence, value / length);
    const phrasings = new Float32Array(this.#phrasings.length);
    this.#index.addTo(phrasings, counts);

    const likeness = new Float32Array(this.#size);
    const neighbour = new Float32Array(this.#size);
    for (const [at, { origin, documents }] of this.#phrasings.entries()) {
      const like = phrasings[at] ?? 0;
      if (like === 0) continue;
      const best = origin === 'past' ? neighbour : likeness;
      for (const document of documents) if (like > (best[document] ?? 0)) best[document] = like;
    }
    return { phrasings, likeness, neighbour };
  }

  /** The example of a document that is most like the query; undefined where none is like it. */
  example({ phrasings }: PhrasingFindings, document: number): string | undefined {
    let best = leastLikeness;
    let text: string | undefined;
    for (const at of this.#ofDocument[document] ?? []) {
      const phrasing = this.#phrasings[at];
      const like = phrasings[at] ?? 0;
      if (phrasing?.origin !== 'example' || like <= best) continue;
      best = like;
      text = phrasing.text;
    }
    return text;
  }

  /** Past messages like the query that a document answered. */
  pastMessages({ phrasings }: PhrasingFindings, document: number): number {
    return (this.#ofDocument[document] ?? []).filter(
      (at) => this.#phrasings[at]?.origin === 'past' && (phrasings[at] ?? 0) >= likePastMessage,
    ).length;
  }
}
