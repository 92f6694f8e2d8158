/**
 * Of terms by how many units hold them, the rarest whose postings together stay within a limit, found without sorting:
 * by the number of binary digits.
 */
export class RarestTerms {
  readonly #postings = new Float64Array(33);

  clear(): void {
    this.#postings.fill(0);
  }

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
