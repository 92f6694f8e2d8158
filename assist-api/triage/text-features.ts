import type { Token } from '../../content/corpus/language/index.ts';

/**
 * Told of a feature of a text: its number, how much it counts beside the others (over 0 to 1), and the first and last
 * token in which it stands.
 */
export type TellFeature = (code: number, value: number, first: number, last: number) => void;

const lettersValue = 0.4;
/** Letters that are read beyond a word. */
const lettersOfNext = 2;
const space = 32;

// What makes the numbers of kinds of features differ.
const ofStem = 0x811c9dc5;
const inARow = 0x9e3779b1;
const withOneBetween = 0x85ebca6b;

/**
 * Tells the features of a text in order, one that stands twice each time: stems, two stems in a row, two with one
 * between, sequences of four letters. Two features share a number as rarely as one in a thousand million.
 */
export function tellFeatures(tokens: readonly Token[], tell: TellFeature): void {
  let before = 0;
  let earlier = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const { stem, word } = tokens[at] as Token;
    const own = numberOf(stem);
    tell(own, 1, at, at);
    if (at > 0) tell(joined(before, own, inARow), 1, at - 1, at);
    if (at > 1) tell(joined(earlier, own, withOneBetween), 1, at - 2, at);
    earlier = before;
    before = own;

    // Four letters are their own number: each has a byte, and few need more.
    let letters = at === 0 ? space : 0;
    let missing = at === 0 ? 3 : 4;
    const next = tokens[at + 1]?.word ?? '';
    const end = word.length + 1 + Math.min(lettersOfNext, next.length);
    for (let place = 0; place < end; place += 1) {
      letters = (letters << 8) ^ letterAt(word, next, place);
      missing -= 1;
      if (missing <= 0) tell(letters, lettersValue, at, at);
    }
  }
}

/** A letter of two words with a space between them. */
function letterAt(word: string, next: string, place: number): number {
  if (place < word.length) return word.charCodeAt(place);
  return place === word.length ? space : next.charCodeAt(place - word.length - 1);
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
