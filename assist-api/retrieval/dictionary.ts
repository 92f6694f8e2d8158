/** Numbers for keys, in order of their first coming. */
export class Dictionary<Key extends string | number> {
  readonly #numbers = new Map<Key, number>();

  constructor(keys: Iterable<Key> = []) {
    for (const key of keys) this.number(key);
  }

  /** The number of a key, a new one where it has none. */
  number(key: Key): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(key, next);
    return next;
  }

  /** The number of a key; undefined where it has none. */
  find(key: Key): number | undefined {
    return this.#numbers.get(key);
  }

  /** In the order of their numbers. */
  keys(): Key[] {
    return [...this.#numbers.keys()];
  }
}
