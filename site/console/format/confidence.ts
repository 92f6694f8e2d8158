import type { Wording } from '../wording/wording.ts';

/** From here on an item is called confident: about three in four such items are right. */
export const confidentFrom = 0.75;

/** Confidence, 0 to 1, in words. */
export function confidenceWords(confidence: number, { replies }: Wording): string {
  return confidence >= confidentFrom ? replies.confident : replies.lessConfident;
}
