import type { Figure } from './figure.ts';
import { numberWords } from './measures.ts';

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

const hourWord = numberWords.toReversed().join('|');

const clock = String.raw`(\d{1,2})(?:[.:]([0-5]\d))?`;
const dayPart = String.raw`(?:\s?(pagi|siang|sore|malam|a\.m\.|p\.m\.|am|pm))?`;
const zone = String.raw`(?:\s?(?:wib|wita|wit)\b)?`;
const named = new RegExp(
  String.raw`(?<![\p{L}\d])(?:pukul|pkl\.?|jam)\s(?:(setengah)\s)?${clock}${dayPart}(?:\s?(?:-|–|sampai|hingga|s\/d)\s?${clock}${dayPart})?${zone}(?![\p{L}\d])(?!\s*(?:jam|menit|hari)\b)`,
  'giu',
);
const english = new RegExp(
  String.raw`(?<![\p{L}\d.,:])${clock}\s?(a\.m\.|p\.m\.|am|pm)?(?:\s?(?:-|–|to|until)\s?${clock}\s?(a\.m\.|p\.m\.|am|pm))?(?![\p{L}\d])`,
  'giu',
);
/** "setengah lima sore", "jam tujuh malam"; "half past four", "five pm". */
const spoken = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:pukul|pkl\.?|jam)\s(setengah\s)?(${hourWord})${dayPart}|(setengah)\s(${hourWord}|\d{1,2})\s(pagi|siang|sore|malam)|half past (${hourWord}|\d{1,2})(?:\s?(am|pm|a\.m\.|p\.m\.))?|(${hourWord})\s(am|pm|a\.m\.|p\.m\.|o'clock))(?![\p{L}\d])(?!\s*(?:jam|menit|hari)\b)`,
  'giu',
);
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
export function timesIn(text: string): Figure[] {
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
  for (const match of text.matchAll(dayMonth)) date(match, Number(match[1]), monthOf(match[2]), match[3]);
  for (const match of text.matchAll(monthDay)) date(match, Number(match[2]), monthOf(match[1]), match[3]);
  for (const match of text.matchAll(numeric)) date(match, Number(match[1]), Number(match[3]), match[4]);

  for (const match of text.matchAll(named)) {
    const [, half, hour, minute, part, lastHour, lastMinute, lastPart] = match;
    const back = half === undefined ? 0 : 30;
    const from = minutesOf(hour, minute, part ?? lastPart) - back;
    const to = lastHour === undefined ? from : minutesOf(lastHour, lastMinute, lastPart);
    if (from < 0 || from > 1_440 || to > 1_440) continue;
    const isOpen = (part ?? lastPart) === undefined && minute === undefined && Number(hour) <= 12;
    add(match, { unit: 'clock', from, to, ...(isOpen && { isHalfDay: true }) });
  }
  for (const match of text.matchAll(spoken)) {
    const [, half, named, part, halfOf, halfHour, halfPart, past, pastPart, plain, plainPart] = match;
    const hour = hourOf(named ?? halfHour ?? past ?? plain);
    const back = half !== undefined || halfOf !== undefined ? 30 : 0;
    const own = part ?? halfPart ?? pastPart ?? plainPart;
    const told = own?.startsWith('o') === true ? undefined : own;
    if (hour < 1 || hour > 12) continue;
    const at = minutesOf(String(hour), past === undefined ? '0' : '30', told) - back;
    add(match, { unit: 'clock', from: at, to: at, ...(told === undefined && { isHalfDay: true }) });
  }
  for (const match of text.matchAll(range)) {
    const [, hour, minute, lastHour, lastMinute] = match;
    add(match, { unit: 'clock', from: minutesOf(hour, minute), to: minutesOf(lastHour, lastMinute) });
  }
  for (const match of text.matchAll(english)) {
    const [, hour, minute, part, lastHour, lastMinute, lastPart] = match;
    if (part === undefined && lastPart === undefined) continue;
    if (Number(hour) > 12 || Number(lastHour ?? 0) > 12) continue;
    const first = minutesOf(hour, minute, part ?? lastPart);
    const to = lastHour === undefined ? first : minutesOf(lastHour, lastMinute, lastPart);
    // "9 to 5 pm" begins in the morning.
    const from = first > to && part === undefined ? first - 720 : first;
    add(match, { unit: 'clock', from, to });
  }
  for (const match of text.matchAll(single)) {
    const value = minutesOf(match[1] ?? match[3], match[2] ?? match[4]);
    add(match, { unit: 'clock', from: value, to: value });
  }
  return found.sort((one, other) => one.start - other.start);
}

function monthOf(word = ''): number {
  return months.findIndex((own) => own.split('|').includes(word.toLowerCase())) + 1;
}

function hourOf(word = ''): number {
  const named = numberWords.findIndex((own) => own.split('|').includes(word.toLowerCase()));
  return named === -1 ? Number(word) : named + 1;
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
