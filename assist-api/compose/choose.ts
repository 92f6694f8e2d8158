/** What a choice looks at, by the number of a wording; asked only as far as the choice hangs on it. */
interface Tests {
  /** True when the agent already said it in this conversation. */
  readonly isUsed: (choice: number) => boolean;
  /** True when a value for it is missing. */
  readonly isIncomplete: (choice: number) => boolean;
}

/**
 * The wording to say: one that lacks no value and was not said yet, else one that lacks no value, else any. Which of
 * several is decided by the seed (see `seedOf`), so that one conversation always gets the same and two customers mostly do not.
 * Gives one of the numbers; null where there are none.
 */
export function chooseWording(
  numbers: readonly number[],
  { isUsed, isIncomplete }: Tests,
  seed: () => number,
): number | null {
  const start = numbers.length > 1 ? mixed(seed()) % numbers.length : 0;
  let best: number | null = null;
  let leastFaults = Infinity;
  for (let step = 0; step < numbers.length && leastFaults > 0; step += 1) {
    const at = numbers[(start + step) % numbers.length] as number;
    // What is missing weighs more than what was said before.
    const faults = (isIncomplete(at) ? 2 : 0) + (isUsed(at) ? 1 : 0);
    if (faults < leastFaults) [best, leastFaults] = [at, faults];
  }
  return best;
}

/** The seed of what was read before and this text (FNV-1a), so that a long beginning is read once for many choices. */
export function seedOf(text: string, before = 0x811c9dc5): number {
  let value = before;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}

/** Final mix of a seed (MurmurHash3): 32 bits, the low ones as even as the high ones. */
function mixed(seed: number): number {
  let value = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
