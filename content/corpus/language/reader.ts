import type { Vocabulary } from '../schema/vocabulary.ts';
import { readAmount } from './amount.ts';
import type { Token } from './analyser.ts';
import { cleanWord } from './clean-word.ts';
import { keepByWord } from './keep-by-word.ts';
import type { LanguagePack, ReadInContext } from './language-pack.ts';
import { segment } from './segment.ts';
import type { Segment } from './segment.ts';

type Part = Pick<Token, 'word' | 'stem' | 'weight'>;

/** What one typed word means, whatever stands beside it. */
interface Reading {
  readonly clean: string;
  readonly parts: readonly Part[];
  /** Decides first, for a short form whose meaning hangs on its neighbours. */
  readonly inContext: ReadInContext | undefined;
}

// Figures and codes identify a case, not a subject.
const figureWeight = 0.2;
const letterWeight = 0.1;

/** Texts whose tokens are kept: one question is read several times, by language detection, triage, search and replies. */
const maxRecentTexts = 16;

/** Symbols of units: behind a figure they are no abbreviation of the shop's, as in `900 va`. */
const units = new Set(
  'a ah cm g gb gr ha hz kg km kva kw kwh l m ma mah mb mg ml mm pc pcs v va w wh'.split(' '),
);
const unitInContext = (unit: string): ReadInContext | undefined =>
  units.has(unit) ? (before) => (/^\d+(?:[.,]\d+)*$/.test(before) ? unit : undefined) : undefined;

/** A function that reads texts of one language; without a pack it only normalises. */
export function createReader(
  pack: LanguagePack | undefined,
  vocabulary: Vocabulary | undefined,
): (text: string) => readonly Token[] {
  const readWord = (word: string): Part => {
    const stem = pack && isPlain(word) ? pack.stem(word) : word;
    return { word, stem, weight: pack?.weights.get(word) ?? pack?.weights.get(stem) ?? plainWeight(word) };
  };

  const read = (clean: string): readonly Part[] => {
    const full = pack?.informal.get(clean);
    if (full !== undefined) return full.split(' ').map(readWord);
    const amount = readAmount(clean);
    if (amount !== undefined) return [readWord(amount)];
    const respelt = pack?.respell?.(clean) ?? clean;
    if (respelt !== clean) return respelt.split(' ').flatMap((part) => read(cleanWord(part)));
    // A code such as tk-20418 stays whole; words joined by hyphens are read one by one.
    if (pack && clean.includes('-') && !/\d/.test(clean)) {
      return clean
        .split('-')
        .filter(Boolean)
        .flatMap((part) => read(pack.inContext?.get(part)?.('', '') ?? part));
    }
    return [readWord(clean)];
  };

  const abbreviations = new Map(
    Object.entries(vocabulary?.abbreviations ?? {}).map(([short, full]) => [
      cleanWord(short),
      segment(full).flatMap(({ surface }) => read(cleanWord(surface))),
    ]),
  );

  const readingOf = keepByWord((surface): Reading => {
    const clean = cleanWord(surface);
    const own = abbreviations.get(clean);
    return {
      clean,
      parts: own ?? (clean === '' ? [] : read(clean)),
      inContext: own ? unitInContext(clean) : pack?.inContext?.get(clean),
    };
  });

  const recent = new Map<string, readonly Token[]>();
  const remember = (text: string, tokens: readonly Token[]) => {
    if (recent.size >= maxRecentTexts) for (const oldest of recent.keys()) if (recent.delete(oldest)) break;
    recent.set(text, tokens);
  };

  return (text) => {
    const known = recent.get(text);
    if (known) return known;
    const segments = segment(text);
    const readings = segments.map(({ surface }) => readingOf(surface));
    const tokens: Token[] = [];
    for (let index = 0; index < segments.length; index += 1) {
      const { surface, start, end } = segments[index] as Segment;
      const reading = readings[index] as Reading;
      const inContext = reading.inContext?.(
        readings[index - 1]?.clean ?? '',
        readings[index + 1]?.clean ?? '',
      );
      const parts = inContext === undefined ? reading.parts : [readWord(inContext)];
      for (const { word, stem, weight } of parts) tokens.push({ surface, word, stem, weight, start, end });
    }
    if (segments.length > 1) remember(text, tokens);
    return tokens;
  };
}

function isPlain(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function plainWeight(word: string): number {
  if (/\d/.test(word)) return figureWeight;
  return word.length === 1 ? letterWeight : 1;
}
