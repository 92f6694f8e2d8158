import type { PostingsIndex } from './postings-index.ts';

/**
 * The terms of each unit, in one stretch of memory: asking whether a unit holds the words of a message looks into that
 * stretch alone, where lists of postings lie far apart.
 */
export class HeldTerms {
  /** Where those of each unit begin; one more than there are units. */
  readonly #starts: Int32Array;
  /** Ascending for each unit. */
  readonly #terms: Int32Array;

  constructor(index: PostingsIndex) {
    const { size } = index.state;
    const ends = new Int32Array(size + 1);
    index.each((unit) => {
      ends[unit + 1] = (ends[unit + 1] as number) + 1;
    });
    for (let unit = 0; unit < size; unit += 1) {
      ends[unit + 1] = (ends[unit + 1] as number) + (ends[unit] as number);
    }
    this.#starts = Int32Array.from(ends);
    this.#terms = new Int32Array(ends[size] as number);
    index.each((unit, term) => {
      const at = ends[unit] as number;
      this.#terms[at] = term;
      ends[unit] = at + 1;
    });
  }

  /** Whether a unit holds at least one of the terms. */
  holdsAny(unit: number, terms: readonly number[]): boolean {
    for (let at = 0; at < terms.length; at += 1) {
      if (this.#holds(unit, terms[at] as number)) return true;
    }
    return false;
  }

  #holds(unit: number, term: number): boolean {
    const terms = this.#terms;
    let low = this.#starts[unit] as number;
    const end = this.#starts[unit + 1] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((terms[middle] as number) < term) low = middle + 1;
      else high = middle;
    }
    return low < end && terms[low] === term;
  }
}
