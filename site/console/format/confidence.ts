import type { Wording } from '../wording/wording.ts';

/** From here on an item is called confident: at least seven in ten such items are right. */
const confidentFrom = 0.7;
/** Below this at most one in four is right: the item is listed by its title alone. */
const unlikelyBelow = 0.25;

/** Confidence, 0 to 1, in words. */
export function confidenceWords(confidence: number, { replies }: Wording): string {
  return confidence >= confidentFrom ? replies.confident : replies.lessConfident;
}

/** True for an item that is hardly the right one. */
export function isUnlikely(confidence: number): boolean {
  return confidence < unlikelyBelow;
}
