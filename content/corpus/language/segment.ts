/** A stretch of text that is read as one word. */
export interface Segment {
  /** As typed. */
  readonly surface: string;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

// What a character can be in a word.
const outside = 0;
const letter = 1;
const digit = 2;
/** Marks, and characters that nobody sees. */
const hanging = 3;
/** Between letters or digits: buku-buku, don't, J&T, TK-20418. */
const joining = 4;
/** Between digits: 1.500,50. */
const grouping = 5;

const kindsOfAscii = Uint8Array.from({ length: 128 }, (_, code) => classify(String.fromCharCode(code)));

/** The words of the last text: one text is read in several languages. */
let last: { readonly text: string; readonly segments: readonly Segment[] } = { text: '', segments: [] };

/** Splits a text into words, in order; everything between words is left out. Time is linear in the text. */
export function segment(text: string): readonly Segment[] {
  if (last.text !== text) last = { text, segments: split(text) };
  return last.segments;
}

function split(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = -1;
  let before = outside;
  for (let at = 0; at < text.length;) {
    const code = codeAt(text, at);
    const next = at + (code > 0xffff ? 2 : 1);
    const kind = kindOf(code);
    if (kind === letter || kind === digit) {
      if (start < 0) start = at;
    } else if (start >= 0 && kind !== hanging && !joins(kind, before, text, next)) {
      segments.push({ surface: text.slice(start, at), start, end: at });
      start = -1;
    }
    before = kind;
    at = next;
  }
  if (start >= 0) segments.push({ surface: text.slice(start), start, end: text.length });
  return segments;
}

function joins(kind: number, before: number, text: string, next: number): boolean {
  if (kind === outside || next >= text.length) return false;
  const after = kindOf(codeAt(text, next));
  if (kind === grouping) return before === digit && after === digit;
  return after === letter || after === digit;
}

function codeAt(text: string, at: number): number {
  return text.codePointAt(at) ?? 0;
}

function kindOf(code: number): number {
  return code < 128 ? (kindsOfAscii[code] ?? outside) : classify(String.fromCodePoint(code));
}

function classify(character: string): number {
  if (/\p{L}/u.test(character)) return letter;
  if (/\p{N}/u.test(character)) return digit;
  if (/[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character)) return hanging;
  if (/[-'’&‑]/.test(character)) return joining;
  return /[.,]/.test(character) ? grouping : outside;
}
