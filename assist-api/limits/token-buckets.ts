/** Settings of a set of buckets. */
export interface TokenBucketOptions {
  /** Requests in a burst; a new key starts with all of them. */
  readonly capacity: number;
  /** Requests that come back each second. */
  readonly refillPerSecond: number;
  /** Keys that are remembered; the one unused for longest is forgotten first. */
  readonly maxKeys: number;
}

/** Token buckets by key (https://en.wikipedia.org/wiki/Token_bucket), in bounded memory. */
export interface TokenBuckets {
  /** Takes one request. Gives 0 when allowed, else the whole seconds (at least 1) until the next one is. */
  take(key: string): number;
}

/** A clock that is set back refills nothing until it catches up. */
export function createTokenBuckets(options: TokenBucketOptions, nowMs: () => number): TokenBuckets {
  const { capacity, refillPerSecond, maxKeys } = options;
  const buckets = new Map<string, { tokens: number; atMs: number }>();
  return {
    take(key) {
      const now = nowMs();
      const known = buckets.get(key);
      const tokens = known
        ? Math.min(capacity, known.tokens + (Math.max(0, now - known.atMs) / 1_000) * refillPerSecond)
        : capacity;
      const left = tokens >= 1 ? tokens - 1 : tokens;
      // A Map keeps the order of insertion: taking the key out and in makes it the youngest.
      buckets.delete(key);
      buckets.set(key, { tokens: left, atMs: now });
      if (buckets.size > maxKeys) {
        const [oldest] = buckets.keys();
        if (oldest !== undefined) buckets.delete(oldest);
      }
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / refillPerSecond));
    },
  };
}

/** Buckets for a number of requests in a span; 0 requests sets no limit. */
export function perSpan(
  requests: number,
  seconds: number,
  settings: { burst?: number; maxKeys: number },
  nowMs: () => number,
): TokenBuckets {
  if (requests === 0) return { take: () => 0 };
  return createTokenBuckets(
    { capacity: settings.burst ?? requests, refillPerSecond: requests / seconds, maxKeys: settings.maxKeys },
    nowMs,
  );
}
