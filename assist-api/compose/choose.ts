/** What a choice is made from. */
interface Option {
  /** True when the agent already said it in this conversation. */
  readonly isUsed: boolean;
  /** True when a value for it is missing. */
  readonly isIncomplete: boolean;
}

/**
 * The wording to say: one that lacks no value and was not said yet, else one that lacks no value, else any. Which of
 * several is decided by the seed, so that one conversation always gets the same and two customers mostly do not.
 * Gives the index; null for no options.
 */
export function chooseWording(options: readonly Option[], seed: string): number | null {
  if (options.length === 0) return null;
  const start = hash(seed) % options.length;
  const order = options.map((_, at) => (start + at) % options.length);
  const first = (fits: (option: Option) => boolean) => {
    return order.find((at) => {
      const option = options[at];
      return option !== undefined && fits(option);
    });
  };
  return (
    first(({ isUsed, isIncomplete }) => !isUsed && !isIncomplete) ??
    first(({ isIncomplete }) => !isIncomplete) ??
    first(({ isUsed }) => !isUsed) ??
    start
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
