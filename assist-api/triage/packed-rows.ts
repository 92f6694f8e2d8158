const most = 127;

/**
 * Rows of weights in a byte each, with a factor for every row: what is read at random costs by how much memory it spans.
 * A weight is right to a 254th of the largest of its row.
 */
export class PackedRows {
  readonly #width: number;
  #bytes: Int8Array;
  #factors: Float32Array;

  /** Rows of `width` weights, 0 until they are set. */
  constructor(width: number, rowCount: number) {
    this.#width = width;
    this.#bytes = new Int8Array(width * rowCount);
    this.#factors = new Float32Array(rowCount);
  }

  /** Takes the weights of a row from `begin` on; makes room for a row that there is not yet. */
  set(row: number, weights: ArrayLike<number>, begin = 0): void {
    while (row >= this.#factors.length) this.#grow();
    let largest = 0;
    for (let at = 0; at < this.#width; at += 1) {
      largest = Math.max(largest, Math.abs(weights[begin + at] as number));
    }
    const factor = largest / most;
    this.#factors[row] = factor;
    for (let at = 0; at < this.#width; at += 1) {
      const weight = weights[begin + at] as number;
      this.#bytes[row * this.#width + at] = factor === 0 ? 0 : Math.round(weight / factor);
    }
  }

  at(row: number, place: number): number {
    return (this.#bytes[row * this.#width + place] as number) * (this.#factors[row] as number);
  }

  /** Adds `share` of each of the first `count` rows of a list to sums as wide as rows. */
  addRows(sums: Float64Array, rows: Int32Array, count: number, share: number): void {
    const bytes = this.#bytes;
    const factors = this.#factors;
    const width = this.#width;
    let at = 0;
    // Four at once: sums are read and written a quarter as often.
    for (; at + 3 < count; at += 4) {
      const [one, two] = [rows[at] as number, rows[at + 1] as number];
      const [three, four] = [rows[at + 2] as number, rows[at + 3] as number];
      const [ofOne, ofTwo] = [share * (factors[one] as number), share * (factors[two] as number)];
      const [ofThree, ofFour] = [share * (factors[three] as number), share * (factors[four] as number)];
      const [fromOne, fromTwo, fromThree, fromFour] = [one * width, two * width, three * width, four * width];
      for (let place = 0; place < width; place += 1) {
        sums[place] =
          (sums[place] as number) +
          ofOne * (bytes[fromOne + place] as number) +
          ofTwo * (bytes[fromTwo + place] as number) +
          ofThree * (bytes[fromThree + place] as number) +
          ofFour * (bytes[fromFour + place] as number);
      }
    }
    for (; at < count; at += 1) {
      const row = rows[at] as number;
      const amount = share * (factors[row] as number);
      for (let place = 0; place < width; place += 1) {
        sums[place] = (sums[place] as number) + amount * (bytes[row * width + place] as number);
      }
    }
  }

  #grow(): void {
    const bytes = new Int8Array(2 * this.#bytes.length || this.#width);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    const factors = new Float32Array(2 * this.#factors.length || 1);
    factors.set(this.#factors);
    this.#factors = factors;
  }
}
