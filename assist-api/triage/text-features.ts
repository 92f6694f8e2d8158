/** Told of the number of a feature, and of the first and last token in which it stands. */
type TellStems = (code: number, first: number, last: number) => void;

const lettersLength = 4;
const space = 32;

// What makes the numbers of kinds of features differ.
const ofStem = 0x811c9dc5;
const inARow = 0x9e3779b1;
const withOneBetween = 0x85ebca6b;

/**
 * Tells the stems of a text in order, as `stemCode` numbers them, two in a row, and two with one between; what stands twice
 * each time. Two features share a number as rarely as one in a thousand million.
 */
export function tellStems(codes: readonly number[], tell: TellStems): void {
  for (let at = 0; at < codes.length; at += 1) {
    const own = codes[at] as number;
    tell(own, at, at);
    if (at > 0) tell(joined(codes[at - 1] as number, own, inARow), at - 1, at);
    if (at > 1) tell(joined(codes[at - 2] as number, own, withOneBetween), at - 2, at);
  }
}

/** Tells the sequences of four letters in a word between spaces. */
export function tellLetters(word: string, tell: (code: number) => void): void {
  // They are their own number: each letter has a byte, and few need more.
  let letters = space;
  for (let place = 0; place <= word.length; place += 1) {
    letters = (letters << 8) ^ (place < word.length ? word.charCodeAt(place) : space);
    if (place + 2 >= lettersLength) tell(letters);
  }
}

/** The number of a stem. */
export function stemCode(text: string): number {
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
