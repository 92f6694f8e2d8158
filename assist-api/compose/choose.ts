/** What a choice looks at, by the number of a wording; asked only as far as the choice hangs on it. */
interface Tests {
  /** True when the agent already said it in this conversation. */
  readonly isUsed: (choice: number) => boolean;
  /** True when a value for it is missing. */
  readonly isIncomplete: (choice: number) => boolean;
}

/**
 * The wording to say: one that lacks no value and was not said yet, else one that lacks no value, else any. Which of
 * several is decided by the seed, so that one conversation always gets the same and two customers mostly do not.
 * Gives one of the numbers; null where there are none.
 */
export function chooseWording(
  numbers: readonly number[],
  { isUsed, isIncomplete }: Tests,
  seed: string,
): number | null {
  if (numbers.length === 0) return null;
  const start = hash(seed) % numbers.length;
  const order = [...numbers.slice(start), ...numbers.slice(0, start)];
  return (
    order.find((at) => !isUsed(at) && !isIncomplete(at)) ??
    order.find((at) => !isIncomplete(at)) ??
    order.find((at) => !isUsed(at)) ??
    order[0] ??
    null
  );
}

/** FNV-1a with a final mix (MurmurHash3): 32 bits, the low ones as even as the high ones. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
