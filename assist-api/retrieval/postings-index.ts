/** An index as plain arrays, ready to be saved. */
export interface PostingsState {
  /** Number of units. */
  readonly size: number;
  /** Where the list of each term begins in `units` and `values`; one more than there are terms. */
  readonly offsets: Uint32Array;
  /** Units that hold a term, ascending. */
  readonly units: Uint32Array;
  /** What a term adds to the score of a unit. */
  readonly values: Float32Array;
}

/** How much a term adds, from how often it stands in a unit; given once for each unit and term. */
export type Weigh = (term: number, unit: number, frequency: number) => number;

/** A query: terms with weights greater than 0; each term once. */
export type TermWeights = ReadonlyMap<number, number>;

/**
 * Texts by the terms that they hold. Everything that does not hang on the query is worked out when the index is built,
 * so a search only adds numbers up: one addition for each unit that holds a term of the query.
 */
export class PostingsIndex {
  readonly state: PostingsState;

  constructor(state: PostingsState) {
    this.state = state;
  }

  /** Number of units that hold a term; 0 for one that is not known. */
  frequency(term: number): number {
    const { offsets } = this.state;
    return term < 0 ? 0 : (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
  }

  /** Adds what each term gives to the scores of the units that hold it. `scores` has a place for each unit. */
  addTo(scores: Float32Array, query: TermWeights): void {
    for (const [term, weight] of query) this.addTerm(scores, term, weight);
  }

  /** Adds what one term gives, `weight` times. */
  addTerm(scores: Float32Array, term: number, weight: number): void {
    const { offsets, units, values } = this.state;
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? end; at < end; at += 1) {
      const unit = units[at] as number;
      scores[unit] = (scores[unit] as number) + weight * (values[at] as number);
    }
  }

  /** Raises the scores of the units that hold a term to what the best of the terms gives. */
  raiseTo(scores: Float32Array, query: TermWeights): void {
    const { offsets, units, values } = this.state;
    for (const [term, weight] of query) {
      const end = offsets[term + 1] ?? 0;
      for (let at = offsets[term] ?? end; at < end; at += 1) {
        const unit = units[at] as number;
        const value = weight * (values[at] as number);
        if (value > (scores[unit] as number)) scores[unit] = value;
      }
    }
  }

  /** Whether a unit holds a term; a term below 0 is held by none. */
  holds(term: number, unit: number): boolean {
    const { offsets, units } = this.state;
    if (term < 0 || term + 1 >= offsets.length) return false;
    const end = offsets[term + 1] as number;
    let low = offsets[term] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((units[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && units[low] === unit;
  }
}

/** Collects the terms of texts, unit by unit. */
export class PostingsBuilder {
  #units = new Uint32Array(1024);
  #terms = new Uint32Array(1024);
  #frequencies = new Float32Array(1024);
  #count = 0;
  #mostTerm = -1;
  readonly #lengths: number[] = [];
  /** Frequencies in the unit that is being read, by term, and the terms that have one. */
  #current = new Float32Array(1024);
  readonly #found: number[] = [];

  /** Adds a term to the unit that is being read; its weight, over 0, is how much it counts there. */
  add(term: number, weight: number): void {
    if (term >= this.#current.length) {
      this.#current = resized(this.#current, new Float32Array(Math.max(term + 1, 2 * this.#current.length)));
    }
    const before = this.#current[term] as number;
    if (before === 0) this.#found.push(term);
    this.#current[term] = before + weight;
  }

  /** Ends the unit that is being read; it may be empty. */
  endUnit(): void {
    const unit = this.#lengths.length;
    let length = 0;
    while (this.#count + this.#found.length > this.#units.length) this.#grow();
    for (const term of this.#found) {
      const frequency = this.#current[term] as number;
      this.#current[term] = 0;
      this.#units[this.#count] = unit;
      this.#terms[this.#count] = term;
      this.#frequencies[this.#count] = frequency;
      this.#count += 1;
      length += frequency;
      if (term > this.#mostTerm) this.#mostTerm = term;
    }
    this.#found.length = 0;
    this.#lengths.push(length);
  }

  /** Sums of frequencies, by unit. */
  get lengths(): readonly number[] {
    return this.#lengths;
  }

  /** Number of units that hold each term. */
  frequencies(): Uint32Array {
    const counts = new Uint32Array(this.#mostTerm + 1);
    for (let at = 0; at < this.#count; at += 1) {
      const term = this.#terms[at] ?? 0;
      counts[term] = (counts[term] ?? 0) + 1;
    }
    return counts;
  }

  /** The index of everything added, each value given by `weigh`; terms that more than `most` units hold are left out. */
  build(weigh: Weigh, most = Infinity): PostingsIndex {
    const held = this.frequencies();
    const offsets = new Uint32Array(held.length + 1);
    for (let term = 0; term < held.length; term += 1) {
      const count = held[term] as number;
      offsets[term + 1] = (offsets[term] as number) + (count > most ? 0 : count);
    }
    const free = offsets.slice();
    const size = offsets[held.length] as number;
    const units = new Uint32Array(size);
    const values = new Float32Array(size);
    for (let at = 0; at < this.#count; at += 1) {
      const term = this.#terms[at] as number;
      if ((held[term] as number) > most) continue;
      const unit = this.#units[at] as number;
      const place = free[term] ?? 0;
      free[term] = place + 1;
      units[place] = unit;
      values[place] = weigh(term, unit, this.#frequencies[at] ?? 0);
    }
    return new PostingsIndex({ size: this.#lengths.length, offsets, units, values });
  }

  #grow(): void {
    const size = this.#units.length * 2;
    this.#units = resized(this.#units, new Uint32Array(size));
    this.#terms = resized(this.#terms, new Uint32Array(size));
    this.#frequencies = resized(this.#frequencies, new Float32Array(size));
  }
}

function resized<Numbers extends Uint32Array | Float32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
