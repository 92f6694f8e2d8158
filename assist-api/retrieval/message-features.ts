import type { Token } from '../../content/corpus/language/index.ts';

const lettersValue = 0.4;

/**
 * What is learned from a message, as whole numbers: sequences of letters (`letters`, as `lettersOf` gives them), then stems,
 * two stems in a row, two with one between. A number can stand there several times.
 */
export function messageFeatures(tokens: readonly Token[], letters: Int32Array): Int32Array {
  const features = new Int32Array(letters.length + 3 * tokens.length);
  features.set(letters);
  let size = letters.length;
  let before = 0;
  let earlier = 0;
  for (const { stem } of tokens) {
    const own = numberOf(stem);
    features[size++] = own;
    if (before !== 0) features[size++] = pairOf(before, own, 1);
    if (earlier !== 0) features[size++] = pairOf(earlier, own, 2);
    earlier = before;
    before = own;
  }
  return features.subarray(0, size);
}

/** Whether a feature is a sequence of letters. */
export function isSequence(feature: number): boolean {
  return feature >= 0;
}

/** How much a feature counts beside the others; there are about five sequences of letters to a word. */
export function valueOfFeature(feature: number): number {
  return isSequence(feature) ? lettersValue : 1;
}

// Numbers of letters are 0 and more, all others below 0.
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
