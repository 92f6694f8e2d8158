/** Keeps what was used last, up to a number of bytes. */
export interface ByteCache<Value> {
  /** The kept value, else the one that `make` gives; callers at once share one making. A failure is not kept. */
  get(key: string, make: () => Promise<Value>): Promise<Value>;
}

/** `sizeOf` gives the bytes of a value; one larger than `maxBytes` is not kept. */
export function createByteCache<Value>(maxBytes: number, sizeOf: (value: Value) => number): ByteCache<Value> {
  const kept = new Map<string, { value: Value; bytes: number }>();
  const making = new Map<string, Promise<Value>>();
  let total = 0;

  const keep = (key: string, value: Value) => {
    const bytes = sizeOf(value);
    if (bytes > maxBytes) return;
    kept.set(key, { value, bytes });
    total += bytes;
    for (const [oldest, entry] of kept) {
      if (total <= maxBytes) break;
      kept.delete(oldest);
      total -= entry.bytes;
    }
  };

  return {
    async get(key, make) {
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known.value;
      }
      const running = making.get(key);
      if (running) return await running;
      const made = make();
      making.set(key, made);
      try {
        const value = await made;
        keep(key, value);
        return value;
      } finally {
        making.delete(key);
      }
    },
  };
}
