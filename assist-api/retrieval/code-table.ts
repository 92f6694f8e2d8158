/** Places for whole numbers of 32 bits, in order of their first coming; looked up without an object for each. */
export class CodeTable {
  /** For each slot a code and its place, from 1 on, 0 where the slot is free: side by side, so that one look finds both. */
  #slots = new Int32Array(2 * 1024);
  #codes = new Int32Array(512);
  #size = 0;

  constructor(codes: Iterable<number> = []) {
    for (const code of codes) this.add(code);
  }

  get size(): number {
    return this.#size;
  }

  /** The place of a code; -1 where it has none. */
  find(code: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (mixed(code) << 1) & mask; ; slot = (slot + 2) & mask) {
      const place = (slots[slot + 1] as number) - 1;
      if (place < 0 || slots[slot] === code) return place;
    }
  }

  /** Writes the places of the first `size` codes over `places`, -1 for a code that has none. */
  findAll(codes: Int32Array, size: number, places: Int32Array): void {
    const slots = this.#slots;
    const mask = slots.length - 2;
    // Nothing is decided on the way, so memory is asked for many of them at once.
    for (let at = 0; at < size; at += 1)
      places[at] = slots[(mixed(codes[at] as number) << 1) & mask] as number;
    for (let at = 0; at < size; at += 1) {
      const code = codes[at] as number;
      const slot = (mixed(code) << 1) & mask;
      const place = (slots[slot + 1] as number) - 1;
      places[at] = places[at] === code || place < 0 ? place : this.find(code);
    }
  }

  /** The place of a code, a new one where it has none. */
  add(code: number): number {
    const known = this.find(code);
    if (known >= 0) return known;
    if (this.#size === this.#codes.length) this.#grow();
    const place = this.#size;
    this.#codes[place] = code;
    this.#size += 1;
    this.#occupy(place);
    return place;
  }

  /** In the order of their places. */
  codes(): Int32Array {
    return this.#codes.slice(0, this.#size);
  }

  #occupy(place: number): void {
    const code = this.#codes[place] as number;
    const mask = this.#slots.length - 2;
    let slot = (mixed(code) << 1) & mask;
    while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    this.#slots[slot] = code;
    this.#slots[slot + 1] = place + 1;
  }

  /** Half of the slots stay free, so that a code is found in a step or two. */
  #grow(): void {
    const codes = this.#codes;
    this.#codes = new Int32Array(2 * codes.length);
    this.#codes.set(codes);
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let place = 0; place < this.#size; place += 1) this.#occupy(place);
  }
}

function mixed(code: number): number {
  const product = Math.imul(code, 0x9e3779b1);
  return product ^ (product >>> 15);
}
