const lettersLength = 4;
const space = 32;

// What makes the numbers of kinds of features differ.
const ofStem = 0x811c9dc5;
const inARow = 0x9e3779b1;
const withOneBetween = 0x85ebca6b;

/** Features that end with a token: its stem, that with the one before it, and that with the one before that. */
export const featuresEach = 3;

/** Stands for a feature that a token at the beginning of a text does not have; nothing is learned of it. */
export const noFeature = 0;

/**
 * Writes the features of the first `size` stems, which `stemCode` numbers, over `features`, `featuresEach` for each token,
 * `noFeature` for one that it lacks. Two features share a number as rarely as one in a thousand million.
 */
export function stemFeatures(codes: Int32Array, size: number, features: Int32Array): void {
  let before = noFeature;
  let earlier = noFeature;
  for (let at = 0; at < size; at += 1) {
    const own = codes[at] as number;
    features[featuresEach * at] = own;
    features[featuresEach * at + 1] = at > 0 ? joined(before, own, inARow) : noFeature;
    features[featuresEach * at + 2] = at > 1 ? joined(earlier, own, withOneBetween) : noFeature;
    earlier = before;
    before = own;
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
