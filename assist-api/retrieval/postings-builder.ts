import { packed } from './packed-postings.ts';
import { PostingsIndex } from './postings-index.ts';

/** How much a term adds, from how often it stands in a unit; given once for each unit and term. */
export type Weigh = (term: number, unit: number, frequency: number) => number;

export interface BuildOptions {
  /** Terms that more units hold are left out. Default: none. */
  readonly most?: number;
  /** Number of a term by itself, and of terms that are not known. Default: 1, and 0. */
  readonly ownOf?: (term: number) => number;
  readonly ownOfUnknown?: number;
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

  /** Tells each unit of each term, with how often the term stands there; units ascend. */
  each(tell: (term: number, unit: number, frequency: number) => void): void {
    for (let at = 0; at < this.#count; at += 1) {
      tell(this.#terms[at] as number, this.#units[at] as number, this.#frequencies[at] as number);
    }
  }

  /** The index of everything added, each value given by `weigh`. */
  build(
    weigh: Weigh,
    { most = Infinity, ownOf = () => 1, ownOfUnknown = 0 }: BuildOptions = {},
  ): PostingsIndex {
    const held = this.frequencies();
    const offsets = new Uint32Array(held.length + 1);
    for (let term = 0; term < held.length; term += 1) {
      const count = held[term] as number;
      offsets[term + 1] = (offsets[term] as number) + (count > most ? 0 : count);
    }
    const free = offsets.slice();
    const units = new Uint32Array(offsets[held.length] as number);
    const values = new Float32Array(units.length);
    this.each((term, unit, frequency) => {
      if ((held[term] as number) > most) return;
      const place = free[term] as number;
      free[term] = place + 1;
      units[place] = unit;
      values[place] = weigh(term, unit, frequency);
    });
    const own = Float32Array.from(held, (_, term) => ownOf(term));
    return new PostingsIndex(
      packed({ size: this.#lengths.length, offsets, units, values, own, ownOfUnknown }),
    );
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
