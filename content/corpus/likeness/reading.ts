import { isNegation } from '../language/index.ts';
import type { Analyser, Token } from '../language/index.ts';
import type { Locale } from '../schema/locale.ts';

/** Words that weigh less are greetings and particles: two texts neither meet nor differ in them. */
const leastWeight = 0.05;

/** Words of a text that are read; what sets a longer message apart stands at its beginning. */
const maxWords = 120;

/** Lengths of the character sequences of a word, and their weight together beside the word's stem, which weighs 1. */
const gramLengths = [3, 4, 5] as const;
const gramShare = 0.5;

/** Weight of what a word also means beside the word itself. */
const synonymShare = 0.4;

/** A denial reaches up to the first content word after it: "ga bisa bayar" denies both words. */
const leastDeniedWeight = 0.5;

/** Indonesian asks with "bisa tidak ..." and denies with "tidak bisa": after these words a denial only asks. */
const askedWith: ReadonlySet<string> = new Set(['bisa', 'boleh', 'dapat', 'ada']);

/** Indonesian has one word for "not yet", which is no denial elsewhere: a parcel that has not come is still expected. */
const notYet = 'belum';

const digit = /\p{N}/u;
const digits = /\p{N}/gu;

/** One word as it is compared. */
export interface ReadWord extends Token {
  /** Said not to be so. */
  readonly isDenied: boolean;
}

/** A short text as it is compared. */
export interface Reading {
  /** In order; without greetings and particles. Empty for a text that says nothing. */
  readonly words: readonly ReadWord[];
  /** Stems, and character sequences of words, with their weights, each above 0. */
  readonly features: ReadonlyMap<string, number>;
}

/** Reads texts of one language for comparing. Never throws. */
export interface TextReader {
  /** Time is linear in the text. */
  read(text: string): Reading;
  /** Stems of what these words also mean, together and by themselves. */
  meanings(words: readonly Token[]): ReadonlySet<string>;
}

/** Makes a reader; an unknown locale is read without stems, synonyms and denials. */
export function createTextReader(analyser: Analyser, locale: Locale): TextReader {
  const meanings = (words: readonly Token[]) =>
    new Set(analyser.analyse(analyser.synonyms(words, locale).join(' '), locale).map(({ stem }) => stem));
  return {
    meanings,
    read(text) {
      const tokens = analyser
        .analyse(text, locale)
        .filter(({ weight }) => weight >= leastWeight)
        .slice(0, maxWords);
      const words = readDenials(tokens, locale);
      return { words, features: featuresOf(words, meanings(words)) };
    },
  };
}

function readDenials(tokens: readonly Token[], locale: Locale): ReadWord[] {
  let isDenied = false;
  let before = '';
  return tokens.map((token) => {
    const { word, weight } = token;
    const read = { ...token, isDenied };
    if (isNegation(word, locale) || word === notYet) isDenied = !askedWith.has(before);
    else if (weight >= leastDeniedWeight) isDenied = false;
    before = word;
    return read;
  });
}

/**
 * A word counts once however often it is said: insisting changes nothing. Figures and codes meet by their shape, since
 * thousands ask the same with another order number each.
 */
function featuresOf(words: readonly ReadWord[], meanings: ReadonlySet<string>): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    features.set(feature, Math.max(features.get(feature) ?? 0, weight));
  for (const { word, stem, weight } of words) {
    if (digit.test(word)) {
      add(word.replaceAll(digits, '0'), weight);
      continue;
    }
    add(stem, weight);
    const grams = gramsOf(word);
    for (const gram of grams) add(`#${gram}`, (weight * gramShare) / Math.sqrt(grams.length));
  }
  for (const stem of meanings) add(stem, synonymShare);
  return features;
}

/** Character sequences of a word with its ends marked. */
function gramsOf(word: string): readonly string[] {
  const padded = `_${word}_`;
  return gramLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, padded.length - length + 1) }, (_, at) => padded.slice(at, at + length)),
  );
}
