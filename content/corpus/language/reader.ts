import type { Vocabulary } from '../schema/vocabulary.ts';
import { readAmount } from './amount.ts';
import type { Token } from './analyser.ts';
import { cleanWord } from './clean-word.ts';
import type { LanguagePack, ReadInContext } from './language-pack.ts';
import type { Lexicon, Reading, Segment, Surface } from './lexicon.ts';
import { split } from './split.ts';
import { Word } from './word.ts';

// Figures and codes identify a case, not a subject.
const figureWeight = 0.2;
const letterWeight = 0.1;

/** Symbols of units: behind a figure they are no abbreviation of the shop's, as in `900 va`. */
const units = new Set(
  'a ah cm g gb gr ha hz kg km kva kw kwh l m ma mah mb mg ml mm pc pcs v va w wh'.split(' '),
);
const unitInContext = (unit: string): ReadInContext | undefined =>
  units.has(unit) ? (before) => (/^\d+(?:[.,]\d+)*$/.test(before) ? unit : undefined) : undefined;

/** A function that reads texts of one language; without a pack it only normalises. Its words are kept in the lexicon. */
export function createReader(
  pack: LanguagePack | undefined,
  vocabulary: Vocabulary | undefined,
  lexicon: Lexicon,
): (text: string) => readonly Token[] {
  const place = lexicon.addLanguage();
  const makeWord = (word: string, number: number): Word => {
    const stem = pack && isPlain(word) ? pack.stem(word) : word;
    const weight = pack?.weights.get(word) ?? pack?.weights.get(stem) ?? plainWeight(word);
    return new Word(word, stem, weight, number);
  };
  const readWord = (word: string): Word => lexicon.word(place, word, makeWord);

  /** The normalised words that a clean one stands for. */
  const read = (clean: string): readonly string[] => {
    const full = pack?.informal.get(clean);
    if (full !== undefined) return full.split(' ');
    const amount = readAmount(clean);
    if (amount !== undefined) return [amount];
    const respelt = pack?.respell?.(clean) ?? clean;
    if (respelt !== clean) return respelt.split(' ').flatMap((part) => read(cleanWord(part)));
    // A code such as tk-20418 stays whole; words joined by hyphens are read one by one.
    if (pack && clean.includes('-') && !/\d/.test(clean)) {
      return clean
        .split('-')
        .filter(Boolean)
        .flatMap((part) => read(pack.inContext?.get(part)?.('', '') ?? part));
    }
    return [clean];
  };

  const abbreviations = new Map(
    Object.entries(vocabulary?.abbreviations ?? {}).map(([short, full]) => {
      const words: string[] = [];
      split(full, (start, end) => words.push(...read(cleanWord(full.slice(start, end)))));
      return [cleanWord(short), words];
    }),
  );

  const readingOf = ({ text }: Surface): Word | Reading => {
    const clean = cleanWord(text);
    const own = abbreviations.get(clean);
    const words = (own ?? (clean === '' ? [] : read(clean))).map(readWord);
    const inContext = own ? unitInContext(clean) : pack?.inContext?.get(clean);
    const [only] = words;
    return only && words.length === 1 && !inContext ? only : { words, inContext };
  };
  const cleanAt = (segments: readonly Segment[], at: number): string => {
    const surface = segments[at]?.surface;
    return surface ? cleanWord(surface.text) : '';
  };

  const readAll = (segments: readonly Segment[]): readonly Token[] => {
    const tokens: Token[] = [];
    for (let at = 0; at < segments.length; at += 1) {
      const segment = segments[at] as Segment;
      const reading = lexicon.reading(place, segment.surface, readingOf);
      if (reading instanceof Word) {
        tokens.push(tokenOf(segment, reading));
        continue;
      }
      const meant = reading.inContext?.(cleanAt(segments, at - 1), cleanAt(segments, at + 1));
      if (meant !== undefined) tokens.push(tokenOf(segment, readWord(meant)));
      else for (const word of reading.words) tokens.push(tokenOf(segment, word));
    }
    return tokens;
  };

  return (text) => {
    const known = lexicon.split(text);
    return (known.tokens[place] ??= readAll(known.segments));
  };
}

function tokenOf({ surface, start, end }: Segment, record: Word): Token {
  const { word, stem, weight } = record;
  return { surface: surface.text, word, stem, weight, start, end, record };
}

function isPlain(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function plainWeight(word: string): number {
  if (/\d/.test(word)) return figureWeight;
  return word.length === 1 ? letterWeight : 1;
}
