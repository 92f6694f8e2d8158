/** What a text is looked up by, each feature once: codes, how often each stands in the text, and its number in each list. */
export interface FoundFeatures {
  readonly size: number;
  readonly codes: Int32Array;
  readonly counts: Uint16Array;
  /** By list; -1 where the list does not hold the feature. */
  readonly numbers: readonly Int32Array[];
}

/** Most features of one text; what comes after is left out. */
const mostFeatures = 16_384;
const slotsForText = 4 * mostFeatures;

/**
 * Numbers of features, whole numbers of 32 bits, in several lists at once: one step into memory finds what three tables
 * would take three for, and memory is what a search waits for.
 */
export class FeatureLookup {
  readonly #stride: number;
  /** For each slot the code and, from 1 on, its number in each list; 0 where the list does not hold it. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** Features of the text at hand by slot, and in which text each slot was taken last. */
  readonly #places = new Int32Array(slotsForText);
  readonly #takenIn = new Int32Array(slotsForText);
  #texts = 0;
  readonly #found: { size: number; codes: Int32Array; counts: Uint16Array; numbers: Int32Array[] };

  /** The lists hold each code once. */
  constructor(lists: readonly Int32Array[]) {
    this.#stride = 2 ** Math.ceil(Math.log2(lists.length + 1));
    const all = lists.reduce((sum, { length }) => sum + length, 0);
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, 1.5 * all)));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * this.#stride);
    for (const [list, codes] of lists.entries()) {
      for (let number = 0; number < codes.length; number += 1) {
        const code = codes[number] as number;
        const slot = this.#slotOf(code);
        this.#slots[slot] = code;
        this.#slots[slot + 1 + list] = number + 1;
      }
    }
    this.#found = {
      size: 0,
      codes: new Int32Array(mostFeatures),
      counts: new Uint16Array(mostFeatures),
      numbers: lists.map(() => new Int32Array(mostFeatures)),
    };
  }

  /** Looks up what a text holds; the next call writes over it. */
  find(features: Int32Array): FoundFeatures {
    const found = this.#found;
    const { codes, counts, numbers } = found;
    const places = this.#places;
    const takenIn = this.#takenIn;
    this.#texts += 1;
    let size = 0;
    for (let at = 0; at < features.length && size < mostFeatures; at += 1) {
      const code = features[at] as number;
      let own = mixed(code) & (slotsForText - 1);
      while (takenIn[own] === this.#texts && codes[places[own] as number] !== code) {
        own = (own + 1) & (slotsForText - 1);
      }
      if (takenIn[own] === this.#texts) {
        const place = places[own] as number;
        counts[place] = (counts[place] as number) + 1;
        continue;
      }
      takenIn[own] = this.#texts;
      places[own] = size;
      codes[size] = code;
      counts[size] = 1;
      const slot = this.#slotOf(code);
      for (let list = 0; list < numbers.length; list += 1) {
        (numbers[list] as Int32Array)[size] = (this.#slots[slot + 1 + list] as number) - 1;
      }
      size += 1;
    }
    found.size = size;
    return found;
  }

  /** Where a code stands, or would. */
  #slotOf(code: number): number {
    const slots = this.#slots;
    const stride = this.#stride;
    for (let at = mixed(code) & this.#mask; ; at = (at + 1) & this.#mask) {
      const slot = at * stride;
      if (slots[slot] === code || isFree(slots, slot, stride)) return slot;
    }
  }
}

function isFree(slots: Int32Array, slot: number, stride: number): boolean {
  for (let at = 1; at < stride; at += 1) if (slots[slot + at] !== 0) return false;
  return true;
}

function mixed(code: number): number {
  const product = Math.imul(code, 0x9e3779b1);
  return product ^ (product >>> 15);
}
