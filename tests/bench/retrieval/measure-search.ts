import { usedBytes } from '../../../assist-api/evaluation/heap.ts';
import type { BenchIndex } from './engines.ts';

/** How long searches take, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/**
 * Asks every index the queries of each round, index after index, so that a slow moment of the machine meets all of
 * them; no query comes twice, since an index may remember. Garbage is collected between indexes: each pays for its own.
 * Gives each index one latency a round; the first round warms up and is not counted.
 */
export function measureSearch(
  indexes: readonly BenchIndex[],
  rounds: readonly (readonly string[])[],
): Latency[][] {
  const latencies: Latency[][] = indexes.map(() => []);
  for (const [round, queries] of rounds.entries()) {
    for (const [at, index] of indexes.entries()) {
      usedBytes();
      const times = queries.map((query) => milliseconds(() => index.search(query)));
      if (round > 0) latencies[at]?.push({ p50: percentile(times, 0.5), p99: percentile(times, 0.99) });
    }
  }
  return latencies;
}

/** How long `work` takes. */
export function milliseconds(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** The middle one; of an even number, the lower of the two. NaN without values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The least value that at least `share` of `values` do not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
