import type { Corpus } from '../../content/corpus/corpus.ts';

/** Finds responses by the beginning of their short code, or of one of its words. */
export interface ShortCodes {
  /** Those that begin so first, then alphabetically; each once. */
  find(beginning: string): readonly string[];
}

/** Reads the short codes of all responses, whatever their language and status. */
export function readShortCodes({ responses }: Corpus): ShortCodes {
  const codes = [...new Set(responses.map(({ shortCode }) => shortCode))].sort();
  return {
    find: (beginning) => [
      ...codes.filter((code) => code.startsWith(beginning)),
      ...codes.filter((code) => !code.startsWith(beginning) && code.includes(`-${beginning}`)),
    ],
  };
}

/** What was typed as a short code has it: `Paket telat` is `paket-telat`. */
export const codeKey = (text: string): string =>
  text.trim().replace(/^\//, '').trim().toLowerCase().replace(/\s+/g, '-');
