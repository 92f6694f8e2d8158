/** The first line of a message in a pasted chat. */
export interface TranscriptHeader {
  /** Undefined for a line of the app itself: who joined, encryption. */
  readonly speaker: string | undefined;
  /** As read; `undefined` where the paste has no times. */
  readonly clock: WrittenTime | undefined;
  /** Where the words begin in the line, in UTF-16 units. */
  readonly textStart: number;
}

/** A time as somebody's phone wrote it: which of `first` and `second` is the day is for the whole paste to tell. */
export interface WrittenTime {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly isYearFirst: boolean;
  readonly minutes: number;
  readonly seconds: number;
}

const date = String.raw`(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})`;
const time = String.raw`(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?(?:[\s\u00a0\u202f]?([AaPp])\.?[Mm]\.?)?`;
const invisible = String.raw`[\u200e\u200f\u202a-\u202e\ufeff]*`;

// [14.02, 21/11/2026] Rina: ...   [21/11/26 14.02.33] Rina: ...
const timeFirst = new RegExp(String.raw`^${invisible}\[${time},? ${date}\] ?`, 'u');
const dateInBrackets = new RegExp(String.raw`^${invisible}\[${date},? (?:pukul )?${time}\] ?`, 'u');
// 21/11/26 14.02 - Rina: ...   11/21/26, 2:02 PM - Rina: ...
const dateFirst = new RegExp(String.raw`^${invisible}${date},? (?:pukul )?${time} [-–] `, 'u');

const named = new RegExp(
  String.raw`^${invisible}~?[\s\u00a0\u202f]?([^:\n]{1,60}?)${invisible}:(?: |$)`,
  'u',
);
const mostNameWords = 6;

/** Reads a line as the beginning of a message in WhatsApp's shapes (Android, iOS, copied from the web). */
export function readHeader(line: string): TranscriptHeader | undefined {
  const inOrder = timeFirst.exec(line);
  const match = inOrder ?? dateInBrackets.exec(line) ?? dateFirst.exec(line);
  if (!match) return undefined;
  const [, a, b, c, d, e, f, g] = match;
  const clock = inOrder ? writtenTime([e, f, g], [a, b, c, d]) : writtenTime([a, b, c], [d, e, f, g]);
  if (!clock) return undefined;
  const rest = line.slice(match[0].length);
  const name = named.exec(rest);
  const speaker = name?.[1]?.trim();
  if (!name || speaker === undefined || speaker === '' || speaker.split(/\s+/).length > mostNameWords) {
    return { speaker: undefined, clock, textStart: line.length };
  }
  return { speaker, clock, textStart: match[0].length + name[0].length };
}

type Digits = string | undefined;

function writtenTime(
  [one, two, three]: readonly [Digits, Digits, Digits],
  [hour, minute, second, half]: readonly [Digits, Digits, Digits, Digits],
): WrittenTime | undefined {
  const isYearFirst = one?.length === 4;
  const [first, middle, last] = [Number(one), Number(two), Number(three)];
  const shortYear = isYearFirst ? first : last;
  const year = shortYear < 100 ? 2000 + shortYear : shortYear;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const parts = isYearFirst ? { first: middle, second: last } : { first, second: middle };
  const isDate = Math.max(parts.first, parts.second) <= 31 && Math.min(parts.first, parts.second) >= 1;
  if (!isDate || (parts.first > 12 && parts.second > 12)) return undefined;
  return { ...parts, year, isYearFirst, minutes: hours * 60 + Number(minute), seconds: Number(second ?? 0) };
}

/** The days of a paste's times, all read in one order: the day first, unless a number says otherwise. */
export function readDays(clocks: readonly WrittenTime[]): (clock: WrittenTime) => string {
  const isMonthFirst = clocks.some(({ second, isYearFirst }) => !isYearFirst && second > 12);
  return ({ first, second, year, isYearFirst }) => {
    const [day, month] = isMonthFirst || isYearFirst ? [second, first] : [first, second];
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  };
}
