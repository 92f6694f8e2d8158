import type { Token } from '../../content/corpus/language/index.ts';

/** Letters in one sequence: shorter ones are everywhere, longer ones seldom survive a slip of the finger. */
export const sequenceLength = 4;

/**
 * Every sequence of four letters of a text, as a number; spaces between words count as letters, so that neighbours in
 * the text are felt and words typed together or apart still meet. Empty for a text without words. Two sequences that
 * share a number are as rare as one in a thousand million.
 */
export function lettersOf(tokens: readonly Pick<Token, 'word'>[]): Int32Array {
  if (tokens.length === 0) return new Int32Array(0);
  let text = ' ';
  for (const { word } of tokens) text += `${word} `;
  const codes = new Int32Array(Math.max(0, text.length - sequenceLength + 1));
  for (let at = 0; at < codes.length; at += 1) {
    let code = 0;
    for (let place = at; place < at + sequenceLength; place += 1) {
      code = Math.imul(code ^ text.charCodeAt(place), 0x9e3779b1);
      code ^= code >>> 15;
    }
    codes[at] = code & 0x7fffffff;
  }
  return codes;
}
