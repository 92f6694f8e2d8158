import type { Token } from '../../content/corpus/language/index.ts';
import { lettersOf } from './letters.ts';

const leastWeight = 0.1;
const lettersValue = 0.2;

/** What is learned from a message: stems by their weight and sequences of letters, each as a number with how much it counts. */
export function messageFeatures(tokens: readonly Token[]): Map<number, number> {
  const features = new Map<number, number>();
  const add = (feature: number, value: number) => features.set(feature, (features.get(feature) ?? 0) + value);
  for (const { stem, weight } of tokens) add(numberOf(stem), Math.max(weight, leastWeight));
  for (const letters of lettersOf(tokens)) add(letters, lettersValue);
  return features;
}

/** Apart from the numbers of letters: below 0. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | -(2 ** 31);
}
