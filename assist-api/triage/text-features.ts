import type { Token } from '../../content/corpus/language/index.ts';

/** What a text is told by: stems, two stems in a row, two with one between, sequences of letters. */
export interface TextFeature {
  readonly name: string;
  /** How much it counts beside the others, over 0 to 1. */
  readonly value: number;
  /** Places of the first and last token in which it stands. */
  readonly first: number;
  readonly last: number;
}

const lettersValue = 0.4;
const lettersLength = 4;

/** The features of a text, each once, where it first stands. */
export function textFeatures(tokens: readonly Token[]): TextFeature[] {
  const features = new Map<string, TextFeature>();
  const add = (name: string, value: number, first: number, last: number) => {
    if (!features.has(name)) features.set(name, { name, value, first, last });
  };
  for (const [at, { stem, word }] of tokens.entries()) {
    add(stem, 1, at, at);
    const before = tokens[at - 1]?.stem;
    const earlier = tokens[at - 2]?.stem;
    if (before !== undefined) add(`${before} ${stem}`, 1, at - 1, at);
    if (earlier !== undefined) add(`${earlier} _ ${stem}`, 1, at - 2, at);
    const spaced = `${at === 0 ? ' ' : ''}${word} ${(tokens[at + 1]?.word ?? '').slice(0, lettersLength - 2)}`;
    for (let start = 0; start + lettersLength <= spaced.length; start += 1) {
      add(`~${spaced.slice(start, start + lettersLength)}`, lettersValue, at, at);
    }
  }
  return [...features.values()];
}
