/** Mean; 0 for an empty list. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}

/** The value under which a share (0 to 1) of the values lies, by the nearest rank; 0 for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Lower and upper bound. */
export type Interval = readonly [low: number, high: number];

/** Times that queries are drawn again. */
const resamples = 1_000;
/** Times that signs are drawn again. */
const permutations = 10_000;

/** 95% bootstrap interval of the mean (percentile method), over 1,000 seeded draws. [0, 0] for an empty list. */
export function bootstrapInterval(values: readonly number[]): Interval {
  const random = seededRandom();
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1) {
      sum += values[Math.floor(random() * values.length)] ?? 0;
    }
    return values.length === 0 ? 0 : sum / values.length;
  });
  return [percentile(means, 0.025), percentile(means, 0.975)];
}

/**
 * Paired permutation test, two-sided: how often signs drawn at random give a mean at least as far from 0.
 * Over 10,000 seeded draws; greater than 0, at most 1.
 */
export function permutationTest(differences: readonly number[]): number {
  const changed = differences.filter((difference) => difference !== 0);
  const sumOf = (sign: (difference: number) => number) =>
    Math.abs(changed.reduce((sum, difference) => sum + sign(difference), 0));
  const random = seededRandom();
  const observed = sumOf((difference) => difference);
  // Sums of equal differences in another order differ in their last digits.
  const least = observed * (1 - 1e-9);
  let extreme = 0;
  for (let drawn = 0; drawn < permutations; drawn += 1) {
    if (sumOf((difference) => (random() < 0.5 ? difference : -difference)) >= least) extreme += 1;
  }
  return (extreme + 1) / (permutations + 1);
}

/** A difference whose `p` is smaller is called real. */
export const significance = 0.05;

/** Numbers from 0 to under 1, the same on every machine (mulberry32). */
function seededRandom(): () => number {
  let state = 20_261_121;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
