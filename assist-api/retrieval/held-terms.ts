import type { PostingsIndex } from './postings-index.ts';

/** A term that fewer units than one in so many hold keeps no bits: its list is short. */
const bitsOfNumber = 32;

/**
 * Which units hold which terms. Asked for the same few terms of many units, it keeps to the memory of those terms: a bit
 * for each unit where many hold a term, else the list of its postings. The bits take no more room than postings do.
 */
export class HeldTerms {
  readonly #index: PostingsIndex;
  /** Where the bits of each term begin; -1 for one that few units hold. */
  readonly #rows: Int32Array;
  readonly #bits: Int32Array;

  constructor(index: PostingsIndex) {
    this.#index = index;
    const { size, starts } = index.state;
    const width = Math.ceil(size / bitsOfNumber);
    this.#rows = new Int32Array(starts.length).fill(-1);
    let end = 0;
    for (let term = 0; term < starts.length; term += 1) {
      if (index.frequency(term) < width) continue;
      this.#rows[term] = end;
      end += width;
    }
    this.#bits = new Int32Array(end);
    index.each((unit, term) => {
      const row = this.#rows[term] as number;
      if (row < 0) return;
      const at = row + (unit >>> 5);
      this.#bits[at] = (this.#bits[at] as number) | (1 << (unit & 31));
    });
  }

  /** Whether a unit holds at least one of the terms; nothing holds an unknown one. */
  holdsAny(unit: number, terms: readonly number[]): boolean {
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      const row = this.#rows[term] ?? -1;
      const holds =
        row < 0
          ? this.#index.holds(unit, term)
          : ((this.#bits[row + (unit >>> 5)] as number) & (1 << (unit & 31))) !== 0;
      if (holds) return true;
    }
    return false;
  }
}
