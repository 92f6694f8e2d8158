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

// So does something added that did not work, without a sentence of its own: "and also my code says invalid".
const isRefused = new RegExp(
  `${tellsOfTrouble.source}|(?<!\\p{L})(?:invalid|expired|declined|rejected|error|eror|ditolak|kedaluwarsa|hangus|kepotong|can[’']?t|won[’']?t|doesn[’']?t|didn[’']?t)(?!\\p{L})`,
  'iu',
);

/** Bursts of more are mostly one story, unless so many ask plainly: in a list, with a question mark, in few words. */
const mostOfStory = 4;
const mostPlainWords = 6;
/** As many as are searched for together (retrieval's paragraphs). */
const mostCandidates = 6;
const fewestWords = 2;
// "kak mau tanya", "mohon bantuannya ya" ask nothing.
const polite =
  /^(?:(?:kak|min|admin|halo|hai|hi|hello|permisi|sekalian|maaf|ya|yah|dong|dulu|saya|sy|aku|mau|mo|ijin|izin|numpang|boleh|bisa|tanya|nanya|bertanya|tny|ini|i|want|wanted|would|like|can|could|to|ask|have|a|question|questions|just|please|some|something|hal|soal|few|got|beberapa|mohon|tolong|tlg|minta|di?bantu(?:an)?(?:nya)?|info(?:rmasi)?nya|penjelasannya|arahannya|solusinya|segera|secepatnya|terima|kasih|terimakasih|makasih|mksh|thanks|thank|for|your|you|me|us|help|let|know|soon|kindly|and|dan|also|satu|lagi)\W*)+$/iu;

// A sentence ends; or a comma that is not a decimal one, or a word that adds something, parts two clauses.
const border =
  /[.!?;\n]+(?=\s|$)|\n+|,(?!(?<=\d,)\d)\s*|\s(?=(?:terus|trus|trs|lalu|sama|dan|sekalian|oh ?ya|oiya|btw|satu lagi|plus|(?:and )?also|and|then|another thing)\s)/giu;
// "1. ", "b) ", "- " before an item.
const listMark =
  /(?<=^|\n)[^\S\n]*(?:(?<number>\d{1,2})[.)]|[a-h][.)]|[-*•–])[^\S\n]+(?=\S)|(?<=\s)(?<inLine>\d{1,2})[.)]\s+(?=\p{L})/giu;
const mayList = /\d[.)]\s|^[^\S\n]*(?:[a-h][.)]|[-*•–])\s/im;
const adds = /^(?:sekalian|oh ?ya|oiya|btw|satu lagi|plus|(?:and )?also|another thing)(?!\p{L})/iu;
const onlyAdds = new RegExp(`${adds.source}$`, 'iu');
const asks =
  /\?|(?<!\p{L})(?:gimana|gmn|gmna|gimn|bagaimana|kapan|kpn|kenapa|knp|kok|mengapa|berapa|brp|di ?mana|dmn|ke ?mana|siapa|apa(?:kah)?|bisa|bs|boleh|blh|bleh|mau|mo|minta|mnt|tolong|tlg|pengen|pengin|ingin|cara|how|when|where|why|what|who|which|can|could|do|does|did|is|are|will|would|may|want|need|please)(?!\p{L})|(?<!\p{L})(?:(?<!(?:masih|msh) )ada|ada (?:ga|gak|nggak|ngga|tdk|tidak))(?!\p{L})/iu;

/**
 * Parts a burst into what may be several questions. Fewer than two mean that it is one. Clauses that ask nothing go
 * with the question before them, at the beginning with the one after; so do those that ask less plainly of many.
 */
export function questionCandidates(asked: readonly Turn[]): Candidate[] {
  const pieces = asked.flatMap(stretchesOf);
  const chosen = plainest(pieces.filter(isQuestion));
  const candidates: { asking: Stretch; stretches: Stretch[] }[] = [];
  let lead: Stretch[] = [];
  for (const piece of pieces) {
    const last = candidates.at(-1);
    if (chosen.has(piece)) {
      // "mau tanya:" is no part of the first item.
      const own = piece.isItem ? lead.filter(({ text }) => !polite.test(text)) : lead;
      candidates.push({ asking: piece, stretches: [...own, piece] });
      lead = [];
    } else if (last) last.stretches.push(piece);
    else lead.push(piece);
  }
  return candidates;
}

/** All that belongs to a candidate, a line for each stretch. */
export function wordsOfCandidate({ stretches }: Candidate): string {
  return stretches.map(({ text }) => text).join('\n');
}

interface Piece extends Stretch {
  /** Parted from the words beside it by more than a comma. */
  readonly isSentence: boolean;
  /** An item of a list. */
  readonly isItem: boolean;
  /** Begins with a word that adds something, or stands behind one: "satu lagi, ...". */
  readonly isAdded: boolean;
}

// "TK-20418" and "1,8jt" are one.
const word = /[\p{L}\p{N}](?:[-.,]?[\p{L}\p{N}])*/gu;
const leading = /^[\s,.;:]+/u;
const trailing = /(?<![\s,;])[\s,;]+$/u;
// "Nama: Rina"
const field = /^[\p{L} ./]{2,30}:\s*\S/u;

function isQuestion({ text, isSentence, isItem, isAdded }: Piece): boolean {
  if (isItem && hasWords(text, 1) && !field.test(text)) return true;
  if (!hasWords(text, fewestWords) || polite.test(text)) return false;
  if (text.includes('?') || asks.test(text)) return true;
  return (isSentence && tellsOfTrouble.test(text)) || (isAdded && isRefused.test(text));
}

function hasWords(text: string, fewest: number): boolean {
  word.lastIndex = 0;
  for (let count = 0; count < fewest; count += 1) if (!word.test(text)) return false;
  return true;
}

/** All pieces; of many only those that ask plainly, and none where few of them do. */
function plainest(pieces: readonly Piece[]): ReadonlySet<Piece> {
  if (pieces.length <= mostOfStory) return new Set(pieces);
  const plain = pieces.filter(
    ({ text, isItem }) =>
      isItem || text.endsWith('?') || (asks.test(text) && !hasWords(text, mostPlainWords + 1)),
  );
  return new Set(plain.length > mostOfStory ? plain.slice(0, mostCandidates) : []);
}

function stretchesOf({ text, message, offset }: Turn): Piece[] {
  const { parted, items } = partItems(text);
  const pieces: Piece[] = [];
  let isAfterEnd = true;
  const add = (from: number, to: number, isEnd: boolean) => {
    const piece = parted.slice(from, to);
    // The comma belongs to no question.
    const words = piece.replace(leading, '').replace(trailing, '');
    if (words !== '') {
      const at = from + piece.indexOf(words);
      const start = offset + at;
      const isAdded = onlyAdds.test(pieces.at(-1)?.text ?? '');
      pieces.push({
        text: words,
        message,
        start,
        end: start + words.length,
        isSentence: isAfterEnd && isEnd,
        isItem: items.has(at),
        isAdded: isAdded || adds.test(words),
      });
    }
    isAfterEnd = isEnd;
  };
  let from = 0;
  for (const match of parted.matchAll(border)) {
    const end = match.index + match[0].length;
    add(from, end, /[.!?;\n]/.test(match[0]));
    from = end;
  }
  add(from, text.length, true);
  return pieces;
}

/** The text with a border, as long as it was, in place of each mark of a list, and where its items begin. */
function partItems(text: string): { parted: string; items: ReadonlySet<number> } {
  const items = new Set<number>();
  if (!mayList.test(text)) return { parted: text, items };
  const marks = Array.from(text.matchAll(listMark), ({ 0: { length }, index, groups }) => ({
    start: index,
    end: index + length,
    number: Number(groups?.['number'] ?? groups?.['inLine'] ?? Number.NaN),
    isInLine: groups?.['inLine'] !== undefined,
  }));
  const numbers = new Set(marks.map(({ number }) => number));
  let parted = text;
  let next = 1;
  for (const { start, end, number, isInLine } of marks) {
    // Within a line only numbers that count up are marks: "pesan jam 9. Bisa ..." has none.
    if (isInLine && (number !== next || !numbers.has(number === 1 ? 2 : number - 1))) continue;
    if (!Number.isNaN(number)) next = number + 1;
    parted = `${parted.slice(0, start)};${' '.repeat(end - start - 1)}${parted.slice(end)}`;
    items.add(end);
  }
  return { parted, items };
}
