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

/** Told where a word begins and ends, end exclusive, and a number that equal words have in common. */
type TellWord = (start: number, end: number, hash: number) => void;

/** Tells the words of a text in order; everything between words is left out. Time is linear in the text. */
export function split(text: string, tell: TellWord): void {
  let start = -1;
  let hash = 0;
  let before = outside;
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const code = unit < firstSurrogate ? unit : codeAt(text, at);
    const next = at + (code > 0xffff ? 2 : 1);
    const kind = kindOf(code);
    if (kind === letter || kind === digit) {
      if (start < 0) {
        start = at;
        hash = firstHash;
      }
    } else if (start >= 0 && kind !== hanging && !joins(kind, before, text, next)) {
      tell(start, at, hash ^ (hash >>> 15));
      start = -1;
    }
    hash = Math.imul(hash ^ code, 0x01000193);
    before = kind;
    at = next;
  }
  if (start >= 0) tell(start, text.length, hash ^ (hash >>> 15));
}

const firstSurrogate = 0xd800;
const firstHash = 0x811c9dc5;

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
