import type { Vocabulary } from '../schema/vocabulary.ts';
import { readAmount } from './amount.ts';
import type { Token } from './analyser.ts';
import { cleanWord } from './clean-word.ts';
import type { LanguagePack } from './language-pack.ts';
import { segment } from './segment.ts';

/** What one typed word means, apart from its place. */
type Reading = readonly Pick<Token, 'word' | 'stem' | 'weight'>[];

// Figures and codes identify a case, not a subject.
const figureWeight = 0.2;
const letterWeight = 0.1;

/** Readings kept for words met again; emptied when full, so memory stays bounded whatever is typed. */
const maxCachedWords = 20_000;

/** A function that reads texts of one language; without a pack it only normalises. */
export function createReader(
  pack: LanguagePack | undefined,
  vocabulary: Vocabulary | undefined,
): (text: string) => readonly Token[] {
  const abbreviations = new Map(
    Object.entries(vocabulary?.abbreviations ?? {}).map(([short, full]) => [cleanWord(short), full]),
  );
  const cache = new Map<string, Reading>();

  const readWord = (word: string): Pick<Token, 'word' | 'stem' | 'weight'> => {
    const stem = pack && /^[a-z]+$/.test(word) ? pack.stem(word) : word;
    return { word, stem, weight: pack?.weights.get(word) ?? pack?.weights.get(stem) ?? plainWeight(word) };
  };
  const readWords = (words: string): Reading => words.split(' ').map(readWord);

  const read = (clean: string): Reading => {
    const full = abbreviations.get(clean) ?? pack?.informal.get(clean);
    if (full !== undefined) return readWords(full.toLowerCase());
    const amount = readAmount(clean);
    if (amount !== undefined) return readWords(amount);
    const respelt = pack?.respell?.(clean) ?? clean;
    if (respelt !== clean) return read(respelt);
    if (!pack || /^[a-z]+$/.test(clean)) return [readWord(clean)];
    // A code such as tk-20418 stays whole; words joined by hyphens are read one by one.
    if (clean.includes('-') && !/\d/.test(clean)) return clean.split('-').filter(Boolean).flatMap(read);
    return [readWord(clean)];
  };

  return (text) => {
    const segments = segment(text);
    const cleaned = segments.map(({ surface }) => cleanWord(surface));
    return segments.flatMap((place, index): readonly Token[] => {
      const clean = cleaned[index] ?? '';
      if (clean === '') return [];
      const inContext = abbreviations.has(clean)
        ? undefined
        : pack?.readInContext?.(clean, cleaned[index - 1] ?? '', cleaned[index + 1] ?? '');
      if (inContext !== undefined) return [{ ...place, ...readWord(inContext) }];
      let reading = cache.get(clean);
      if (!reading) {
        reading = read(clean);
        if (cache.size >= maxCachedWords) cache.clear();
        cache.set(clean, reading);
      }
      return reading.map((part) => ({ ...place, ...part }));
    });
  };
}

function plainWeight(word: string): number {
  if (/\d/.test(word)) return figureWeight;
  return word.length === 1 ? letterWeight : 1;
}
