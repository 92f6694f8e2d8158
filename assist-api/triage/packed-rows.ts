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

  /** Adds `share` of a row to sums as wide as rows. */
  addTo(sums: Float64Array, row: number, share: number): void {
    const bytes = this.#bytes;
    const amount = share * (this.#factors[row] as number);
    for (let at = 0, place = row * this.#width; at < sums.length; at += 1, place += 1) {
      sums[at] = (sums[at] as number) + amount * (bytes[place] as number);
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
