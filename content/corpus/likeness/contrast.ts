import { editDistance } from '../language/edit-distance.ts';
import type { Token } from '../language/index.ts';
import type { Reading, TextReader } from './reading.ts';

/**
 * Weight of words without counterpart that each of two texts may hold: below that of one question word, `sebelum` or
 * `before`, which weigh 0.4, so that "sebelum dikirim" is not "setelah dikirim".
 */
const leastContrast = 0.4;

/** Words that weigh less relate other words or ask; words of content weigh 1. */
const leastContent = 0.5;

/** In a long message one other word does not make another question: this share of what both say may differ. */
const contrastShare = 0.1;

/** Weight of words more in one of two texts, against what both say: "va bca ada?" is not all of a longer question. */
const mostAddition = 0.55;

/** Words this long with one edit between them are taken for the same word. */
const leastSpeltLength = 5;

/** Sums of decimals come out a little beside the limit. */
const rounding = 1e-9;

/**
 * Whether two texts that share words ask different things all the same: one denies what the other affirms, each has a
 * telling word in place of the other's, or one says much that the other does not. Symmetric.
 */
export function isContrary(one: Reading, other: Reading, reader: TextReader): boolean {
  if (deniesDifferently(one, other)) return true;
  const own = wordsWithout(one, other);
  const others = wordsWithout(other, one);
  const shared = Math.min(weightOf(one.words) - weightOf(own), weightOf(other.words) - weightOf(others));
  const ownLeft = weightOf(withoutMeanings(own, reader.meanings(others)));
  const othersLeft = weightOf(withoutMeanings(others, reader.meanings(own)));
  const mayDiffer = Math.max(leastContrast, contrastShare * shared);
  return (
    Math.min(ownLeft, othersLeft) > mayDiffer - rounding ||
    Math.max(ownLeft, othersLeft) > mostAddition * Math.max(shared, leastContrast) + rounding
  );
}

/**
 * Whether two texts that are both like a third cannot ask the same: one denies what the other affirms, or each has its
 * own question or relation word, `sebelum` and `setelah`. What else each adds to the third is no matter. Symmetric.
 */
export function isOpposed(one: Reading, other: Reading): boolean {
  const hasRelation = (words: readonly Token[]) =>
    words.some(({ weight }) => weight >= leastContrast && weight < leastContent);
  return (
    deniesDifferently(one, other) ||
    (hasRelation(wordsWithout(one, other)) && hasRelation(wordsWithout(other, one)))
  );
}

function deniesDifferently(one: Reading, other: Reading): boolean {
  const denied = deniedStems(one);
  const otherDenied = deniedStems(other);
  const said = new Set(other.words.map(({ stem }) => stem));
  return one.words.some(({ stem }) => said.has(stem) && denied.has(stem) !== otherDenied.has(stem));
}

function deniedStems({ words }: Reading): ReadonlySet<string> {
  return new Set(words.filter(({ isDenied }) => isDenied).map(({ stem }) => stem));
}

/** Words of a text, each once, that the other text does not hold in any form or nearly the same spelling. */
function wordsWithout(one: Reading, other: Reading): Token[] {
  const stems = new Set(other.words.map(({ stem }) => stem));
  const missing = new Map(one.words.map((word) => [word.stem, word]));
  return [...missing.values()].filter(
    ({ word, stem }) =>
      !stems.has(stem) &&
      !other.words.some((each) => isSpeltLike(stem, each.stem) || isSpeltLike(word, each.word)),
  );
}

function withoutMeanings(words: readonly Token[], meanings: ReadonlySet<string>): Token[] {
  return words.filter(({ stem }) => !meanings.has(stem));
}

function isSpeltLike(one: string, other: string): boolean {
  return (
    Math.min(one.length, other.length) >= leastSpeltLength &&
    one[0] === other[0] &&
    editDistance(one, other, 1) <= 1
  );
}

function weightOf(words: readonly Token[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
