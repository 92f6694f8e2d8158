import type { PostingsIndex } from './postings-index.ts';

/** Of the first `size` lists those that fewer units hold are to be read, so that they hold at most `most` postings. */
export function heldBelowOf(index: PostingsIndex, lists: Int32Array, size: number, most: number): number {
  let all = 0;
  for (let at = 0; at < size; at += 1) all += index.heldBy(lists[at] as number);
  if (all <= most) return Infinity;
  const rarest = new RarestTerms();
  for (let at = 0; at < size; at += 1) rarest.add(index.heldBy(lists[at] as number));
  return rarest.heldBelow(most);
}

/**
 * Of terms by how many units hold them, the rarest whose postings together stay within a limit, found without sorting:
 * by the number of binary digits.
 */
export class RarestTerms {
  readonly #postings = new Float64Array(33);

  /** Counts a term that `held` units hold. */
  add(held: number): void {
    const digits = 32 - Math.clz32(held);
    this.#postings[digits] = (this.#postings[digits] as number) + held;
  }

  /** Terms that fewer units hold than this are to be read; Infinity where all of them are. */
  heldBelow(most: number): number {
    let sum = 0;
    for (let digits = 0; digits < this.#postings.length; digits += 1) {
      sum += this.#postings[digits] as number;
      if (sum > most) return 2 ** (digits - 1);
    }
    return Infinity;
  }
}
