/**
 * Lists of postings as plain arrays, ready to be saved. What a search reads of a term lies side by side, four bytes for
 * each posting: lists are met at random places of memory, and it is memory that a search waits for.
 */
export interface PostingsState {
  /** Number of units. */
  readonly size: number;
  /** What the numbers of postings are counted in. */
  readonly step: number;
  /** Where the list of each term begins in `lists`. */
  readonly starts: Uint32Array;
  /**
   * For each term how many units hold it, a number of the term by itself (32 bits of a float), then the postings by
   * ascending unit: the unit in the low bits, in the others what the term adds to its score, in steps. First an empty
   * list, for terms that are not known.
   */
  readonly lists: Int32Array;
}

/** Numbers before the postings of a term. */
export const headerSize = 2;

/** The list of terms that are not known. */
export const emptyList = 0;

/** Low bits of a posting that hold its unit, of `size` units; there are at least as many for what it adds. */
export function unitBits(size: number): number {
  return 32 - Math.clz32(Math.max(1, size - 1));
}

/** Postings before they are packed. */
export interface UnpackedPostings {
  readonly size: number;
  /** Where those of each term begin; one more than there are terms. */
  readonly offsets: ArrayLike<number>;
  /** Ascending for each term. */
  readonly units: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** Of each term by itself. */
  readonly own: ArrayLike<number>;
  readonly ownOfUnknown: number;
}

/** Packs postings; what a posting adds is right to half a step, and no posting adds nothing but one of 0. */
export function packed({ size, offsets, units, values, own, ownOfUnknown }: UnpackedPostings): PostingsState {
  const bits = unitBits(size);
  let most = 0;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, Math.abs(values[at] as number));
  const step = most / (2 ** (31 - bits) - 1) || 1;
  const starts = new Uint32Array(own.length);
  const lists = new Int32Array(headerSize * (own.length + 1) + units.length);
  const owns = ownNumbers(lists);
  owns[emptyList + 1] = ownOfUnknown;
  let end = headerSize;
  for (let term = 0; term < own.length; term += 1) {
    const from = offsets[term] as number;
    const to = offsets[term + 1] as number;
    starts[term] = end;
    lists[end] = to - from;
    owns[end + 1] = own[term] as number;
    end += headerSize;
    for (let at = from; at < to; at += 1) {
      const value = values[at] as number;
      const steps = Math.round(value / step) || Math.sign(value);
      lists[end] = (steps << bits) | (units[at] as number);
      end += 1;
    }
  }
  return { size, step, starts, lists };
}

/** The same memory, read as the numbers that terms have by themselves. */
export function ownNumbers(lists: Int32Array): Float32Array {
  return new Float32Array(lists.buffer, lists.byteOffset, lists.length);
}
