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
  let code = 0;
  for (let at = 0; at < text.length; at += 1) {
    const begin = at - sequenceLength + 1;
    // The letter before the sequence goes out, its last one comes in.
    const before = begin > 0 ? text.charCodeAt(begin - 1) : 0;
    code = (Math.imul(code, base) + text.charCodeAt(at) - Math.imul(before, outgoing)) | 0;
    if (begin >= 0) codes[begin] = mixed(code) & 0x7fffffff;
  }
  return codes;
}

const base = 0x9e3779b1;
/** The base to the power of the length of a sequence. */
const outgoing = Math.imul(Math.imul(base, base), Math.imul(base, base));

function mixed(code: number): number {
  const once = Math.imul(code ^ (code >>> 15), 0x85ebca6b);
  return once ^ (once >>> 13);
}
