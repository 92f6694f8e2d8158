import type { Token } from '../../content/corpus/language/index.ts';
import { lettersOf } from './letters.ts';

const leastWeight = 0.1;
const surfaceShare = 0.5;
const pairValue = 0.5;
const lettersValue = 0.2;

/**
 * What is learned from a message: stems and words by their weight, pairs of neighbours, sequences of letters, each as
 * a number with how much it counts.
 */
export function messageFeatures(tokens: readonly Token[]): Map<number, number> {
  const features = new Map<number, number>();
  const add = (feature: number, value: number) => features.set(feature, (features.get(feature) ?? 0) + value);
  let before = '';
  for (const { word, stem, weight } of tokens) {
    const value = Math.max(weight, leastWeight);
    add(numberOf(stem), value);
    if (word !== stem) add(numberOf(`=${word}`), value * surfaceShare);
    add(numberOf(`${before} ${stem}`), pairValue);
    before = stem;
  }
  for (const letters of lettersOf(tokens)) add(letters, lettersValue);
  return features;
}

/** Apart from the numbers of letters, which stay below 2^31. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) + 2 ** 32;
}
