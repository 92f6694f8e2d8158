/** What a text is looked up by, each feature once: codes, how often each stands in the text, and its list in each index. */
export interface FoundFeatures {
  readonly size: number;
  readonly codes: Int32Array;
  readonly counts: Uint16Array;
  /** By index; 0, the list of what is not known, where the index does not hold the feature. */
  readonly lists: readonly Int32Array[];
}

/** Features of an index, each once, and where the list of each begins, over 0. */
export interface IndexedFeatures {
  readonly codes: Int32Array;
  readonly lists: Uint32Array;
}

/** Most features of one text; what comes after is left out. */
const mostFeatures = 16_384;

/**
 * Where several indexes keep what they know of a feature, a whole number of 32 bits: one step into memory finds what
 * three tables would take three for, and memory is what a search waits for.
 */
export class FeatureLookup {
  readonly #stride: number;
  /** For each slot the code and its list in each index; no list anywhere where the slot is free. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** For each slot of the text at hand the place of its feature, counted on from that of the text before. */
  readonly #places = new Int32Array(4 * mostFeatures);
  #firstPlace = 1;
  /** For each feature of the text at hand the code that stands first where its own would. */
  readonly #met = new Int32Array(mostFeatures);
  readonly #found: { size: number; codes: Int32Array; counts: Uint16Array; lists: Int32Array[] };

  constructor(indexes: readonly IndexedFeatures[]) {
    this.#stride = 2 ** Math.ceil(Math.log2(indexes.length + 1));
    const most = indexes.reduce((sum, { codes }) => sum + codes.length, 0);
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, 1.5 * most)));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * this.#stride);
    for (const [at, { codes, lists }] of indexes.entries()) {
      for (let number = 0; number < codes.length; number += 1) {
        const code = codes[number] as number;
        const slot = this.#slotOf(code);
        this.#slots[slot] = code;
        this.#slots[slot + 1 + at] = lists[number] as number;
      }
    }
    this.#found = {
      size: 0,
      codes: new Int32Array(mostFeatures),
      counts: new Uint16Array(mostFeatures),
      lists: indexes.map(() => new Int32Array(mostFeatures)),
    };
  }

  /** Looks up what a text holds; the next call writes over it. */
  find(features: Int32Array): FoundFeatures {
    const found = this.#found;
    const { codes, counts } = found;
    const places = this.#places;
    if (this.#firstPlace > 2 ** 31 - 2 * mostFeatures) {
      places.fill(0);
      this.#firstPlace = 1;
    }
    const first = this.#firstPlace;
    // A short text keeps to few slots, which stay near.
    const mask = Math.min(places.length, 2 ** (33 - Math.clz32(features.length))) - 1;
    let size = 0;
    for (let at = 0; at < features.length && size < mostFeatures; at += 1) {
      const code = features[at] as number;
      let own = mixed(code) & mask;
      let place = (places[own] as number) - first;
      while (place >= 0 && codes[place] !== code) {
        own = (own + 1) & mask;
        place = (places[own] as number) - first;
      }
      if (place >= 0) {
        counts[place] = (counts[place] as number) + 1;
        continue;
      }
      places[own] = first + size;
      codes[size] = code;
      counts[size] = 1;
      size += 1;
    }
    this.#firstPlace = first + size;
    found.size = size;
    this.#findLists(size);
    return found;
  }

  #findLists(size: number): void {
    const { codes, lists } = this.#found;
    const slots = this.#slots;
    const met = this.#met;
    // Nothing is decided on the way, so memory is asked for many of them at once.
    for (let at = 0; at < size; at += 1) {
      met[at] = slots[(mixed(codes[at] as number) & this.#mask) * this.#stride] as number;
    }
    for (let at = 0; at < size; at += 1) {
      const code = codes[at] as number;
      const slot = met[at] === code ? (mixed(code) & this.#mask) * this.#stride : this.#slotOf(code);
      for (let index = 0; index < lists.length; index += 1) {
        (lists[index] as Int32Array)[at] = slots[slot + 1 + index] as number;
      }
    }
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
