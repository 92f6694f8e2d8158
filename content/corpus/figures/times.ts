import type { Figure } from './figure.ts';
import { inDigits } from './number-words.ts';

const months: readonly string[] = [
  'januari|january|jan',
  'februari|pebruari|february|feb',
  'maret|march|mar',
  'april|apr',
  'mei|may',
  'juni|june|jun',
  'juli|july|jul',
  'agustus|august|agu|agt|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nopember|nov',
  'desember|december|des|dec',
];
const monthWords = months.join('|');

const dayMonth = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${monthWords})\b\.?(?:,?[ -](\d{4}))?(?!\d)`,
  'giu',
);
const monthDay = new RegExp(
  String.raw`(?<![\p{L}\d])(${monthWords})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d.:])(?:,? (\d{4}))?(?!\d)`,
  'giu',
);
const numeric = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/gu;
/** A day of a month without a year, only where words before it tell that it is one. */
const dayOfMonth =
  /(?<=(?<!\p{L})(?:tgl\.?|tanggal|on|by|before|sebelum|sampai)\s)(\d{1,2})\/(\d{1,2})(?![\d/-]|[.,]\d)/giu;

const clock = String.raw`(\d{1,2})(?:(?:[.:](?=\d\d)|\slewat\s)([0-5]?\d)(?:\smenit\b)?)?`;
/** Also as it is said: "nine thirty", "twelve oh five". */
const englishClock = String.raw`(\d{1,2})(?:(?:[.:](?=\d\d)|\soh\s|\s(?=[1-5]\d))([0-5]?\d))?`;
const dayPart = String.raw`(?:\s?(pagi|siang|sore|malam|a\.m\.|p\.m\.|am|pm))?`;
const zone = String.raw`(?:\s?(?:wib|wita|wit)\b)?`;
const named = new RegExp(
  String.raw`(?<![\p{L}\d])(?:pukul|pkl\.?|jam)\s(?:(setengah)\s)?${clock}${dayPart}(?:\s?(?:-|–|sampai|hingga|s\/d)\s?(?:(?:pukul|jam)\s)?${clock}${dayPart})?${zone}(?![\p{L}\d])(?!\s*(?:jam|menit|hari)\b)`,
  'giu',
);
const english = new RegExp(
  String.raw`(?<![\p{L}\d.,:])${englishClock}\s?(a\.m\.|p\.m\.|am|pm)?(?:\s?(?:-|–|to|until)\s?${englishClock}\s?(a\.m\.|p\.m\.|am|pm))?(?![\p{L}\d])`,
  'giu',
);
/** "setengah lima sore"; "half past four", "five o'clock". */
const spoken = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(setengah)\s(\d{1,2})\s(pagi|siang|sore|malam)|half past (\d{1,2})(?:\s?(am|pm|a\.m\.|p\.m\.))?|(\d{1,2})\so'clock)(?![\p{L}\d])`,
  'giu',
);
/** "tonight at 10", "tomorrow at nine", "at 4 this afternoon"; "at 10" alone may be anything. */
const atHour =
  /(?:(?<=(?<!\p{L})(?:today|tonight|tomorrow|morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day) at )(\d{1,2})(?!\d|[.,:]\d|\s?(?:am|pm|a\.m|p\.m|hours?|minutes?|days?|%))|(?<=(?<!\p{L})at )(\d{1,2})(?= (?:today|tonight|tomorrow|in the (?:morning|afternoon|evening)|this (?:morning|afternoon|evening))(?!\p{L})))/giu;
const full = String.raw`([01]?\d|2[0-4])[.:]([0-5]\d)`;
const range = new RegExp(
  String.raw`(?<![\p{L}\d.,:/])${full}\s?(?:-|–|to|until|sampai|hingga|s\/d)\s?${full}${zone}(?![\d.,:]*\d)`,
  'giu',
);
const single = new RegExp(
  String.raw`(?<![\p{L}\d.,:/])(?:([01]?\d|2[0-3]):([0-5]\d)${zone}|([01]?\d|2[0-3])\.([0-5]\d)\s?(?:wib|wita|wit)\b)(?![\d:]*\d)`,
  'giu',
);

/** Every time of day and every date in a text, in order of appearance. None overlaps another. */
export function timesIn(written: string): Figure[] {
  const numerals = inDigits(written);
  const { text } = numerals;
  const found: Figure[] = [];
  const add = (
    match: RegExpExecArray,
    figure: Pick<Figure, 'unit' | 'from' | 'to' | 'year' | 'isHalfDay'>,
  ) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (found.some((other) => other.start < end && start < other.end)) return;
    found.push({ ...figure, text: text.slice(start, end), start, end });
  };
  const date = (match: RegExpExecArray, day: number, month: number, year: string | undefined) => {
    if (day < 1 || day > 31 || month < 1 || month > 12) return;
    const value = month * 100 + day;
    const full = year === undefined ? undefined : Number(year) + (year.length === 2 ? 2_000 : 0);
    add(match, { unit: 'date', from: value, to: value, ...(full !== undefined && { year: full }) });
  };
  for (const match of text.matchAll(dayMonth)) {
    const [whole, day, month, year] = match;
    const isSpelt = /^\p{L}/u.test(numerals.written(match.index, match.index + whole.length).text);
    // "one may ask" is no day.
    if (!isSpelt || /^\p{Lu}/u.test(month ?? '')) date(match, Number(day), monthOf(month), year);
  }
  for (const match of text.matchAll(monthDay)) {
    const { text: own } = numerals.written(match.index, match.index + match[0].length);
    // "may one ask" neither.
    if (/\d/.test(own)) date(match, Number(match[2]), monthOf(match[1]), match[3]);
  }
  for (const match of text.matchAll(dayOfMonth)) date(match, Number(match[1]), Number(match[2]), undefined);
  for (const match of text.matchAll(numeric)) date(match, Number(match[1]), Number(match[3]), match[4]);

  for (const match of text.matchAll(named)) {
    const [, half, hour, minute, part, lastHour, lastMinute, lastPart] = match;
    const { from, to, ...rest } = spanOf([hour, minute, part], [lastHour, lastMinute, lastPart]);
    const back = half === undefined ? 0 : 30;
    const begin = from - back;
    const end = lastHour === undefined ? begin : to;
    if (begin >= 0 && begin <= 1_440 && end <= 1_440)
      add(match, { unit: 'clock', from: begin, to: end, ...rest });
  }
  for (const match of text.matchAll(spoken)) {
    const [, half, halfHour, halfPart, past, pastPart, plain] = match;
    const hour = halfHour ?? past ?? plain;
    if (Number(hour) < 1 || Number(hour) > 12) continue;
    const part = halfPart ?? pastPart;
    const at = minutesOf(hour, past === undefined ? '0' : '30', part) - (half === undefined ? 0 : 30);
    add(match, { unit: 'clock', from: at, to: at, ...(part === undefined && { isHalfDay: true }) });
  }
  for (const match of text.matchAll(range)) {
    const [, hour, minute, lastHour, lastMinute] = match;
    add(match, { unit: 'clock', from: minutesOf(hour, minute), to: minutesOf(lastHour, lastMinute) });
  }
  for (const match of text.matchAll(english)) {
    const [, hour, minute, part, lastHour, lastMinute, lastPart] = match;
    if (part === undefined && lastPart === undefined) continue;
    if (Number(hour) > 12 || Number(lastHour ?? 0) > 12) continue;
    add(match, { unit: 'clock', ...spanOf([hour, minute, part], [lastHour, lastMinute, lastPart]) });
  }
  for (const match of text.matchAll(atHour)) {
    const hour = Number(match[1] ?? match[2]);
    if (hour < 1 || hour > 12) continue;
    add(match, { unit: 'clock', from: hour * 60, to: hour * 60, isHalfDay: true });
  }
  for (const match of text.matchAll(single)) {
    const value = minutesOf(match[1] ?? match[3], match[2] ?? match[4]);
    add(match, { unit: 'clock', from: value, to: value });
  }
  return found
    .sort((one, other) => one.start - other.start)
    .map((figure) => ({ ...figure, ...numerals.written(figure.start, figure.end) }));
}

function monthOf(word = ''): number {
  return months.findIndex((own) => own.split('|').includes(word.toLowerCase())) + 1;
}

type ClockWords = readonly [
  hour?: string | undefined,
  minute?: string | undefined,
  part?: string | undefined,
];

/** From one hour to another; "9 sampai 6 sore" and "9 to 5 pm" begin in the morning, "8 to 9 pm" may. */
function spanOf(first: ClockWords, last: ClockWords): Pick<Figure, 'from' | 'to' | 'isHalfDay'> {
  const [hour, minute, part] = first;
  const [lastHour, lastMinute, lastPart] = last;
  const begin = minutesOf(hour, minute, part ?? lastPart);
  const to = lastHour === undefined ? begin : minutesOf(lastHour, lastMinute, lastPart);
  const isOpen = part === undefined && minute === undefined && Number(hour) <= 12;
  const from = begin > to && part === undefined ? begin - 720 : begin;
  return { from, to, ...(isOpen && { isHalfDay: true }) };
}

/** Minutes since midnight; "jam 2 siang" and "jam 9 malam" are after noon. */
function minutesOf(hourText = '', minuteText = '0', part = ''): number {
  const hour = Number(hourText);
  const word = part.toLowerCase().replaceAll('.', '');
  const isAfternoon = word === 'pm' || word === 'sore' || word === 'malam' || (word === 'siang' && hour < 10);
  const isMidnight = hour === 12 && (word === 'malam' || word === 'am');
  const shown = isMidnight ? (word === 'am' ? 0 : 24) : isAfternoon && hour < 12 ? hour + 12 : hour;
  return shown * 60 + Number(minuteText);
}
