/**
 * A word as a language reads it. The same object wherever a lexicon meets the word, until it forgets its words: what is
 * known of it is kept by its number, see `keepPerWord`.
 */
export class Word {
  /** Normalised: lower case, accents and stretched letters resolved, informal spelling read as standard. */
  readonly word: string;
  /** Without affixes; equal to `word` where no rule applies. */
  readonly stem: string;
  /** How telling it is, 0 to 1. */
  readonly weight: number;
  // No part of what tokens are compared by, or written as.
  readonly #number: number;

  constructor(word: string, stem: string, weight: number, number: number) {
    this.word = word;
    this.stem = stem;
    this.weight = weight;
    this.#number = number;
  }

  /** Small; another word can have it after the lexicon forgot this one. */
  get number(): number {
    return this.#number;
  }
}
