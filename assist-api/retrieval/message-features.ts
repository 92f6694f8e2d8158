import type { Token } from '../../content/corpus/language/index.ts';
import { lettersOf } from './letters.ts';

const lettersValue = 0.4;

/**
 * What is learned from a message, as numbers with how much each counts: stems, two stems in a row, two with one between,
 * sequences of letters.
 */
export function messageFeatures(tokens: readonly Token[]): Map<number, number> {
  const features = new Map<number, number>();
  for (const letters of lettersOf(tokens)) features.set(letters, lettersValue);
  let before = 0;
  let earlier = 0;
  for (const { stem } of tokens) {
    const own = numberOf(stem);
    features.set(own, 1);
    if (before !== 0) features.set(pairOf(before, own, 1), 1);
    if (earlier !== 0) features.set(pairOf(earlier, own, 2), 1);
    earlier = before;
    before = own;
  }
  return features;
}

// Numbers of letters are 0 and more, all others below 0; 32 bits are quicker to look up than more.
const below0 = -(2 ** 31);

function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | below0;
}

function pairOf(first: number, second: number, gap: number): number {
  let hash = Math.imul(first ^ gap, 0x9e3779b1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ second, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | below0;
}
