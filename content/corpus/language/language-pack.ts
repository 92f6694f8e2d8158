/** Standard word for a short form between its neighbours (clean, empty at the ends); undefined where they decide nothing. */
export type ReadInContext = (before: string, after: string) => string | undefined;

/** What the analyser knows about one language, apart from any business. */
export interface LanguagePack {
  /** Informal spelling to standard words; values hold one or more words and are never keys themselves. */
  readonly informal: ReadonlyMap<string, string>;
  /** Words that tell little, with their weight from 0 to 1; a word that is not listed weighs 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Words that turn the words after them round: `tidak`, `not`. */
  readonly negations: ReadonlySet<string>;
  /** Short forms whose meaning hangs on their neighbours. */
  readonly inContext?: ReadonlyMap<string, ReadInContext>;
  /** The words, parted by spaces, that a spelling made by rule stands for; the word itself where no rule applies. */
  readonly respell?: (word: string) => string;
  /** The word without affixes. Equal for a word family; not always a word of the language. */
  readonly stem: (word: string) => string;
  /** Groups of words or short phrases of one meaning. */
  readonly synonyms: readonly (readonly string[])[];
  /** Letters that are typical of the language, for recognising words that stand in no list. */
  readonly cues: RegExp;
}

/** Reads `standard form: short, shorter` lines into a map from each short form to the standard form. */
export function readSpellings(lines: string): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const [standard, forms] of readLines(lines)) for (const form of forms) spellings.set(form, standard);
  return spellings;
}

/** Reads `0.2: word word` lines into a map from word to weight. */
export function readWeights(lines: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [weight, words] of readLines(lines)) for (const word of words) weights.set(word, Number(weight));
  return weights;
}

/** Reads lines of words and short phrases parted by commas into groups. */
export function readGroups(lines: string): readonly (readonly string[])[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((phrase) => phrase.trim()));
}

function readLines(lines: string): [string, string[]][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', tail = ''] = line.split(':');
      return [head.trim(), tail.trim().split(/\s+/)];
    });
}
