import type { Reading, TextReader } from './reading.ts';

/** Texts that are read alike, word for word: spelling, greetings, punctuation and the digits of figures apart. */
export interface SameTexts {
  /** Their normalised words. */
  readonly key: string;
  /** Positions in the list of texts, ascending; never empty. */
  readonly positions: readonly number[];
  readonly reading: Reading;
}

/** Puts texts that are read alike together, in order of first appearance. Texts that say nothing are left out. */
export function distinctTexts(texts: readonly string[], reader: TextReader): SameTexts[] {
  const found = new Map<string, SameTexts & { readonly positions: number[] }>();
  for (const [position, text] of texts.entries()) {
    const reading = reader.read(text);
    const key = reading.words.map(({ word }) => word.replaceAll(/\p{N}/gu, '0')).join(' ');
    if (key === '') continue;
    const same = found.get(key);
    if (same) same.positions.push(position);
    else found.set(key, { key, positions: [position], reading });
  }
  return [...found.values()];
}
