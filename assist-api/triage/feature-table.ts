/** Features that a model knows, found by their numbers. A text has hundreds to look up, hence one flat table. */
export class FeatureTable {
  /** Number and row + 1 of a feature, side by side; a feature stands in the first free place from its own on. */
  readonly #places: Int32Array;
  readonly #shift: number;

  /** The row of a feature is its place among `codes`, which are distinct. */
  constructor(codes: Int32Array) {
    const bits = Math.ceil(Math.log2(codes.length + 1)) + 1;
    this.#shift = 32 - bits;
    this.#places = new Int32Array(2 ** (bits + 1));
    for (const [row, code] of codes.entries()) {
      const place = this.#placeOf(code);
      this.#places[place] = code;
      this.#places[place + 1] = row + 1;
    }
  }

  /** Row of a feature; -1 for one that is not known. */
  rowOf(code: number): number {
    return (this.#places[this.#placeOf(code) + 1] as number) - 1;
  }

  #placeOf(code: number): number {
    const places = this.#places;
    let place = (Math.imul(code, 0x9e3779b1) >>> this.#shift) << 1;
    while (places[place + 1] !== 0 && places[place] !== code) place = (place + 2) & (places.length - 1);
    return place;
  }
}
