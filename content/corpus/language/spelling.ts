import { editDistance } from './edit-distance.ts';

/** Words a misspelling can be led back to, with how often each occurs. */
export type WordCounts = ReadonlyMap<string, number>;

/** Finds the known word that somebody meant. */
export interface Spelling {
  /** The best known word for an unknown one; undefined for a known word, a short one, or where nothing is near. */
  correct(word: string): string | undefined;
}

// Under four letters nearly every word has a neighbour; from eight on two slips are common.
const shortestWord = 4;
const twoEditsFrom = 8;
const shortestSkeleton = 3;
const maxCachedWords = 5_000;

interface Candidate {
  readonly word: string;
  readonly count: number;
  /** One bit per letter that occurs. */
  readonly letters: number;
}

/** Makes a corrector over `counts`. Deterministic: nearer, then more frequent, then alphabetic. */
export function createSpelling(counts: WordCounts): Spelling {
  const byLength = new Map<number, Candidate[]>();
  const bySkeleton = new Map<string, Candidate>();
  for (const [word, count] of counts) {
    if (!/^[a-z]+$/.test(word) || word.length < shortestWord) continue;
    const candidate = { word, count, letters: lettersOf(word) };
    const sameLength = byLength.get(word.length);
    if (sameLength) sameLength.push(candidate);
    else byLength.set(word.length, [candidate]);
    const key = skeleton(word);
    const rival = bySkeleton.get(key);
    if (!rival || isBetter(candidate, rival)) bySkeleton.set(key, candidate);
  }
  const cache = new Map<string, string | undefined>();

  const nearest = (word: string): string | undefined => {
    const limit = word.length >= twoEditsFrom ? 2 : 1;
    const letters = lettersOf(word);
    let best: Candidate | undefined;
    let bestDistance = limit + 1;
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const candidate of byLength.get(length) ?? []) {
        if (!startsAlike(word, candidate.word) || bitCount(candidate.letters ^ letters) > 2 * limit) continue;
        // Another letter in a word of four is mostly another word.
        if (word.length === shortestWord && length <= shortestWord && candidate.letters !== letters) continue;
        const distance = editDistance(word, candidate.word, limit);
        if (distance > limit) continue;
        if (distance > bestDistance || (distance === bestDistance && best && !isBetter(candidate, best)))
          continue;
        best = candidate;
        bestDistance = distance;
      }
    }
    return best?.word ?? abbreviated(word);
  };

  // Chat spelling drops vowels: pngrmn for pengiriman.
  const abbreviated = (word: string): string | undefined => {
    const key = skeleton(word);
    return key.length >= shortestSkeleton && word.length - key.length <= 1
      ? bySkeleton.get(key)?.word
      : undefined;
  };

  return {
    correct(word) {
      if (word.length < shortestWord || !/^[a-z]+$/.test(word) || counts.has(word)) return undefined;
      if (cache.has(word)) return cache.get(word);
      const read = nearest(word);
      if (cache.size >= maxCachedWords) cache.clear();
      cache.set(word, read);
      return read;
    },
  };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.count === b.count ? a.word < b.word : a.count > b.count;
}

// People seldom get the first letter wrong, except by swapping it with the second.
function startsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

function skeleton(word: string): string {
  return word.replace(/(?<=.)[aeiou]/g, '').replace(/(.)\1+/g, '$1');
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) - 97);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
