/** A stretch of text that is read as one word. */
export interface Segment {
  /** As typed. */
  readonly surface: string;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

// Letters, digits and marks; invisible characters stay inside a word; & joins letters as in J&T, an apostrophe as in
// don't, a hyphen as in buku-buku or TK-20418, a dot or comma only digits.
const word =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*(?:(?:[-'’&‑](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*)*/gu;

/** Splits a text into words, in order; everything between words is left out. Time is linear in the text. */
export function segment(text: string): Segment[] {
  return Array.from(text.matchAll(word), ({ 0: surface, index }) => ({
    surface,
    start: index,
    end: index + surface.length,
  }));
}
