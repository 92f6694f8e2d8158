import type { Token } from '../../content/corpus/language/index.ts';

/** What a text is told by, each feature once, where it first stands; all lists are equally long. */
export interface TextFeatures {
  /** Numbers of the features. */
  readonly codes: Int32Array;
  /** How much each counts beside the others, over 0 to 1. */
  readonly values: Float64Array;
  /** Places of the first and last token in which each stands. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const lettersValue = 0.4;
const lettersLength = 4;

// What makes the numbers of kinds of features differ.
const ofStem = 0x811c9dc5;
const inARow = 0x9e3779b1;
const withOneBetween = 0x85ebca6b;
const ofLetters = 0xc2b2ae35;

/**
 * The features of a text: stems, two stems in a row, two with one between, sequences of letters. Two features share a
 * number as rarely as one in a thousand million.
 */
export function textFeatures(tokens: readonly Token[]): TextFeatures {
  const seen = new Set<number>();
  const codes: number[] = [];
  const values: number[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  const add = (code: number, value: number, first: number, last: number) => {
    if (seen.has(code)) return;
    seen.add(code);
    codes.push(code);
    values.push(value);
    firsts.push(first);
    lasts.push(last);
  };
  let before = 0;
  let earlier = 0;
  for (const [at, { stem, word }] of tokens.entries()) {
    const own = numberOf(stem);
    add(own, 1, at, at);
    if (at > 0) add(joined(before, own, inARow), 1, at - 1, at);
    if (at > 1) add(joined(earlier, own, withOneBetween), 1, at - 2, at);
    const spaced = `${at === 0 ? ' ' : ''}${word} ${(tokens[at + 1]?.word ?? '').slice(0, lettersLength - 2)}`;
    for (let start = 0; start + lettersLength <= spaced.length; start += 1) {
      let code = ofLetters;
      for (let place = start; place < start + lettersLength; place += 1) {
        code = mixed(code ^ spaced.charCodeAt(place));
      }
      add(code | 0, lettersValue, at, at);
    }
    earlier = before;
    before = own;
  }
  return {
    codes: Int32Array.from(codes),
    values: Float64Array.from(values),
    first: Int32Array.from(firsts),
    last: Int32Array.from(lasts),
  };
}

/** The features of a text and of another that counts less, each once; places are those in the text that it comes from. */
export function addFeatures(own: TextFeatures, other: TextFeatures, value: number): TextFeatures {
  const seen = new Set(own.codes);
  const added = [...other.codes.keys()].filter((at) => !seen.has(other.codes[at] as number));
  const joinedWith = (mine: Int32Array, theirs: Int32Array) =>
    Int32Array.from([...mine, ...added.map((at) => theirs[at] as number)]);
  return {
    codes: joinedWith(own.codes, other.codes),
    values: Float64Array.from([...own.values, ...added.map((at) => value * (other.values[at] as number))]),
    first: joinedWith(own.first, other.first),
    last: joinedWith(own.last, other.last),
  };
}

function numberOf(text: string): number {
  let code: number = ofStem;
  for (let at = 0; at < text.length; at += 1) code = mixed(code ^ text.charCodeAt(at));
  return code | 0;
}

function joined(one: number, other: number, kind: number): number {
  return mixed(mixed(one ^ kind) ^ other) | 0;
}

function mixed(code: number): number {
  const product = Math.imul(code, 0x9e3779b1);
  return product ^ (product >>> 15);
}
