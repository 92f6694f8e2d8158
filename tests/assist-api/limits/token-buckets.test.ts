import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenBuckets, perSpan } from '../../../assist-api/limits/token-buckets.ts';

describe('token buckets', () => {
  it('allow a burst, then one each time a token is back', () => {
    let nowMs = 0;
    const buckets = createTokenBuckets({ capacity: 3, refillPerSecond: 0.5, maxKeys: 10 }, () => nowMs);
    expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 0]);
    expect(buckets.take('a')).toBe(2);
    nowMs = 2_000;
    expect(buckets.take('a')).toBe(0);
    expect(buckets.take('a')).toBe(2);
  });

  it('count keys apart', () => {
    const buckets = createTokenBuckets({ capacity: 1, refillPerSecond: 1, maxKeys: 10 }, () => 0);
    expect([buckets.take('a'), buckets.take('b'), buckets.take('a')]).toEqual([0, 0, 1]);
  });

  it('forget the key that was not used for longest', () => {
    const buckets = createTokenBuckets({ capacity: 1, refillPerSecond: 1, maxKeys: 2 }, () => 0);
    for (const key of ['a', 'b', 'a', 'c']) buckets.take(key);
    expect(buckets.take('a')).toBe(1);
    expect(buckets.take('b')).toBe(0);
  });

  it('set no limit for 0 requests', () => {
    const buckets = perSpan(0, 1, { maxKeys: 1 }, () => 0);
    expect(Array.from({ length: 100 }, () => buckets.take('a'))).toEqual(
      Array.from({ length: 100 }, () => 0),
    );
  });

  it('never allow more than burst plus refill, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2_000, max: 5_000 }), { maxLength: 60 }), (steps) => {
        let nowMs = 0;
        const buckets = createTokenBuckets({ capacity: 4, refillPerSecond: 2, maxKeys: 3 }, () => nowMs);
        let allowed = 0;
        let forwardMs = 0;
        for (const step of steps) {
          nowMs += step;
          forwardMs += Math.max(0, step);
          if (buckets.take('a') === 0) allowed += 1;
        }
        return allowed <= 4 + (forwardMs / 1_000) * 2 + 1e-6;
      }),
      { seed: 1 },
    );
  });
});
