/** What browsers have, with room for so many characters. */
export class MemoryStorage implements Storage {
  readonly #entries = new Map<string, string>();
  readonly #room: number;
  constructor(room = Infinity) {
    this.#room = room;
  }
  get length() {
    return this.#entries.size;
  }
  key(index: number) {
    return [...this.#entries.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.#entries.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (value.length > this.#room) throw new DOMException('full', 'QuotaExceededError');
    this.#entries.set(key, value);
  }
  removeItem(key: string) {
    this.#entries.delete(key);
  }
  clear() {
    this.#entries.clear();
  }
}
