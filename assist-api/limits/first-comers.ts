import { createHmac, randomBytes } from 'node:crypto';

/** Tells who of several with one key came first. */
export interface FirstComers {
  /** The key as it is remembered: a hash with a secret of this process, so that no address can be read from it. */
  keyOf(parts: readonly string[]): string;
  /** True for whoever came first with a key within the span, however often; false for others. */
  isFirst(key: string, who: string): boolean;
}

/** Remembers in memory only, at most `maxKeys` keys; the oldest is forgotten first. */
export function createFirstComers(
  { spanMs, maxKeys }: { readonly spanMs: number; readonly maxKeys: number },
  nowMs: () => number,
): FirstComers {
  const secret = randomBytes(32);
  const first = new Map<string, { readonly who: string; readonly sinceMs: number }>();
  return {
    keyOf: (parts) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url'),
    isFirst(key, who) {
      const now = nowMs();
      const known = first.get(key);
      if (known && now - known.sinceMs < spanMs) return known.who === who;
      first.delete(key);
      first.set(key, { who, sinceMs: now });
      if (first.size > maxKeys) {
        const [oldest] = first.keys();
        if (oldest !== undefined) first.delete(oldest);
      }
      return true;
    },
  };
}
