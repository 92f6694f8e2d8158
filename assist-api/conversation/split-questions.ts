import type { Turn } from './turns.ts';

/** A stretch of one message. */
export interface Stretch {
  /** Without what was taken back. */
  readonly text: string;
  /** Index of the request's message. */
  readonly message: number;
  /** UTF-16 offsets in that message, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Something that may be a question of its own. */
export interface Candidate {
  /** The stretch that asks. */
  readonly asking: Stretch;
  /** All that belongs to it, in order. */
  readonly stretches: readonly Stretch[];
}

// A sentence of its own that tells of trouble asks for help.
const tellsOfTrouble =
  /(?<!\p{L})(?:belum|blm|blom|gagal|rusak|pecah|hilang|salah|telat|dobel|kok|hasn[’']?t|haven[’']?t|not|isn[’']?t|broken|damaged|missing|wrong|failed|late|never|twice)(?!\p{L})/iu;

/** Longer bursts are mostly one story. */
const mostCandidates = 4;
const fewestWords = 2;
// "kak mau tanya" asks nothing yet.
const announces =
  /^(?:(?:kak|min|admin|halo|hai|hi|hello|permisi|sekalian|maaf|ya|dong|dulu|saya|sy|aku|mau|mo|ijin|izin|numpang|boleh|bisa|tanya|nanya|bertanya|tny|ini|i|want|wanted|would|like|can|could|to|ask|have|a|question|questions|just|please|some|something|hal|soal|beberapa)\W*)+$/iu;

// A sentence ends; or a comma or a word that adds something parts two clauses.
const border =
  /[.!?;\n]+(?=\s|$)|\n+|,\s*|\s(?=(?:terus|trus|trs|lalu|sama|dan|sekalian|oh ?ya|oiya|btw|satu lagi|plus|and|also|then|another thing)\s)/giu;
const asks =
  /\?|(?<!\p{L})(?:gimana|gmn|gmna|gimn|bagaimana|kapan|kpn|kenapa|knp|kok|mengapa|berapa|brp|di ?mana|dmn|ke ?mana|siapa|apa(?:kah)?|bisa|bs|boleh|blh|bleh|mau|mo|minta|mnt|tolong|tlg|pengen|pengin|ingin|cara|ada|how|when|where|why|what|who|which|can|could|do|does|did|is|are|will|would|may|want|need|please)(?!\p{L})/iu;

/**
 * Parts a burst into what may be several questions. Fewer than two mean that it is one. Clauses that ask nothing go
 * with the question before them, at the beginning with the one after.
 */
export function questionCandidates(asked: readonly Turn[]): Candidate[] {
  const candidates: { asking: Stretch; stretches: Stretch[] }[] = [];
  let lead: Stretch[] = [];
  for (const stretch of asked.flatMap(stretchesOf)) {
    const last = candidates.at(-1);
    const isLong = (stretch.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords;
    const isAsking = asks.test(stretch.text) || (stretch.isSentence && tellsOfTrouble.test(stretch.text));
    if (isLong && isAsking && !announces.test(stretch.text)) {
      candidates.push({ asking: stretch, stretches: [...lead, stretch] });
      lead = [];
    } else if (last) last.stretches.push(stretch);
    else lead.push(stretch);
  }
  return candidates.length > mostCandidates ? [] : candidates;
}

/** All that belongs to a candidate, a line for each stretch. */
export function wordsOfCandidate({ stretches }: Candidate): string {
  return stretches.map(({ text }) => text).join('\n');
}

interface Piece extends Stretch {
  /** Parted from the words beside it by more than a comma. */
  readonly isSentence: boolean;
}

function stretchesOf({ text, message, offset }: Turn): Piece[] {
  const pieces: Piece[] = [];
  let isAfterEnd = true;
  const add = (from: number, to: number, isEnd: boolean) => {
    const piece = text.slice(from, to);
    // The comma belongs to no question.
    const words = piece.replace(/^[\s,.;:]+|[\s,;]+$/gu, '');
    if (words !== '') {
      const start = offset + from + piece.indexOf(words);
      pieces.push({
        text: words,
        message,
        start,
        end: start + words.length,
        isSentence: isAfterEnd && isEnd,
      });
    }
    isAfterEnd = isEnd;
  };
  let from = 0;
  for (const match of text.matchAll(border)) {
    const end = match.index + match[0].length;
    add(from, end, /[.!?;\n]/.test(match[0]));
    from = end;
  }
  add(from, text.length, true);
  return pieces;
}
