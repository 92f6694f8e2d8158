import { emptyList, headerSize, ownNumbers, unitBits, type PostingsState } from './packed-postings.ts';

/** A query: terms with weights greater than 0; each term once. */
export type TermWeights = ReadonlyMap<number, number>;

/** Terms that are looked up, in the first `size` places of each list; one that is unknown finds nothing. */
export interface ChosenTerms {
  size: number;
  readonly terms: Int32Array;
  /** Greater than 0. */
  readonly weights: Float64Array;
}

/** Scores of units, 0 at first, with those that have come to at least so much. */
export interface NotedScores {
  readonly products: Float32Array;
  readonly near: Int32Array;
  readonly nearCount: number;
  readonly leastNear: number;
}

/**
 * Texts by the terms that they hold. Everything that does not hang on the query is worked out when the index is built,
 * so a search only adds numbers up: one addition for each unit that holds a term of the query. A term is looked up by
 * its number or by its list, which is where its postings stand; the list of a term that is not known is empty.
 */
export class PostingsIndex {
  readonly state: PostingsState;
  readonly #lists: Int32Array;
  readonly #owns: Float32Array;
  readonly #bits: number;

  constructor(state: PostingsState) {
    this.state = state;
    this.#lists = state.lists;
    this.#owns = ownNumbers(state.lists);
    this.#bits = unitBits(state.size);
  }

  /** The list of a term. */
  listOf(term: number): number {
    const { starts } = this.state;
    return term >= 0 && term < starts.length ? (starts[term] as number) : emptyList;
  }

  /** Number of units that hold a term; 0 for one that is not known. */
  frequency(term: number): number {
    return this.heldBy(this.listOf(term));
  }

  /** Number of units in a list. */
  heldBy(list: number): number {
    return this.#lists[list] as number;
  }

  /** The number of a list's term by itself. */
  ownOf(list: number): number {
    return this.#owns[list + 1] as number;
  }

  /** Whether a unit holds a term; reads the whole list of the term. */
  holds(unit: number, term: number): boolean {
    const lists = this.#lists;
    const mask = (1 << this.#bits) - 1;
    const list = this.listOf(term);
    const end = list + headerSize + (lists[list] as number);
    for (let at = list + headerSize; at < end; at += 1) {
      if (((lists[at] as number) & mask) === unit) return true;
    }
    return false;
  }

  /** Adds what a list gives to the scores of its units, `weight` times. `scores` has a place for each unit. */
  addTo(scores: Float64Array, list: number, weight: number): void {
    const lists = this.#lists;
    const bits = this.#bits;
    const mask = (1 << bits) - 1;
    const amount = weight * this.state.step;
    const end = list + headerSize + (lists[list] as number);
    for (let at = list + headerSize; at < end; at += 1) {
      const posting = lists[at] as number;
      const unit = posting & mask;
      scores[unit] = (scores[unit] as number) + amount * (posting >> bits);
    }
  }

  /** Adds what several terms give to the scores of their units. */
  addTerms(scores: Float64Array, { size, terms, weights }: ChosenTerms): void {
    let held = 0;
    // Nothing is decided on the way, so memory is asked for many of them at once.
    for (let at = 0; at < size; at += 1) held += this.frequency(terms[at] as number);
    if (held === 0) return;
    for (let at = 0; at < size; at += 1) {
      this.addTo(scores, this.listOf(terms[at] as number), weights[at] as number);
    }
  }

  /**
   * Adds what a list gives to scores, as `addTo` does, and notes behind the units that are near those that come to be; gives
   * how many are near then. Weights and what postings add must not be below 0.
   */
  addAndNote(to: NotedScores, list: number, weight: number): number {
    const { products, near, leastNear } = to;
    const lists = this.#lists;
    const bits = this.#bits;
    const mask = (1 << bits) - 1;
    const amount = weight * this.state.step;
    const end = list + headerSize + (lists[list] as number);
    let count = to.nearCount;
    for (let at = list + headerSize; at < end; at += 1) {
      const posting = lists[at] as number;
      const unit = posting & mask;
      const before = products[unit] as number;
      const after = Math.fround(before + amount * (posting >> bits));
      products[unit] = after;
      if (after >= leastNear && before < leastNear) {
        near[count] = unit;
        count += 1;
      }
    }
    return count;
  }

  /** Raises the scores of the units that hold a term to what the best of the terms gives. */
  raiseTo(scores: Float32Array, query: TermWeights): void {
    const lists = this.#lists;
    const mask = (1 << this.#bits) - 1;
    for (const [term, weight] of query) {
      const list = this.listOf(term);
      const end = list + headerSize + this.heldBy(list);
      for (let at = list + headerSize; at < end; at += 1) {
        const posting = lists[at] as number;
        const unit = posting & mask;
        const value = weight * this.state.step * (posting >> this.#bits);
        if (value > (scores[unit] as number)) scores[unit] = value;
      }
    }
  }

  /** Tells each posting, by ascending term. */
  each(tell: (unit: number, term: number) => void): void {
    const lists = this.#lists;
    const mask = (1 << this.#bits) - 1;
    for (let term = 0; term < this.state.starts.length; term += 1) {
      const list = this.listOf(term);
      const end = list + headerSize + (lists[list] as number);
      for (let at = list + headerSize; at < end; at += 1) tell((lists[at] as number) & mask, term);
    }
  }
}
