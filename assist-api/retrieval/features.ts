import type { Token } from '../../content/corpus/language/index.ts';
import { leastTokenWeight, ranking } from './ranking.ts';

/** Terms under which a text is indexed: each word, and its stem where that differs. Words that tell nothing are left out. */
export function termsOf(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ weight }) => weight >= leastTokenWeight)
    .flatMap(({ word, stem }) => (word === stem ? [word] : [word, stem]));
}

/**
 * A short text as a bag of features with weights: stems, and the character sequences of each word, which still meet
 * when spelling differs. Unordered; empty for a text that says nothing.
 */
export function featuresOf(tokens: readonly Token[]): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    features.set(feature, (features.get(feature) ?? 0) + weight);
  for (const { word, stem, weight } of tokens) {
    if (weight < leastTokenWeight) continue;
    add(stem, weight);
    const grams = gramsOf(`_${word}_`);
    for (const gram of grams) add(`#${gram}`, (weight * ranking.gramShare) / Math.sqrt(grams.length));
  }
  return features;
}

function gramsOf(padded: string): string[] {
  const grams: string[] = [];
  for (const length of ranking.gramLengths) {
    for (let at = 0; at + length <= padded.length; at += 1) grams.push(padded.slice(at, at + length));
  }
  return grams;
}
