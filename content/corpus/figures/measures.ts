import { readAmount } from '../language/amount.ts';
import type { Figure } from './figure.ts';
import { inDigits } from './number-words.ts';

/** Words for units, longest first, so that "hari kerja" is not read as "hari". */
const units: readonly (readonly [unit: string, words: string])[] = [
  ['workingDay', 'hari kerja|hr kerja|working[ -]?days?|business days?|workdays?|weekdays'],
  ['second', 'detik|dtk|seconds?|secs?'],
  ['minute', 'menit|mnt|minutes?|mins?'],
  ['hour', 'jam|hours?|hrs'],
  ['day', 'hari|days?'],
  ['week', 'minggu|pekan|weeks?'],
  ['month', 'bulan|bln|months?'],
  ['year', 'tahun|thn|years?|yrs?'],
  ['percent', '%|persen|per ?cent'],
];

const halfWords = 'setengah|half an?';
/** "within an hour", "dalam sehari": one, where it tells how long something takes. */
const oneWords = String.raw`(?<=\b(?:within|in|after|for|than|about) )an?`;

const digits = String.raw`\d+(?:[.,]\d+)*`;
const number = `(?:${digits}|${halfWords}|${oneWords})`;
const unitWords = units.map(([, own]) => own).join('|');
const measured = new RegExp(
  String.raw`(?<![\w.,:])(${number})(?:\s*(-|–|x|×|kali|times|sampai|hingga|s\/d|to|until|or|atau)\s*(${number}))?[\s-]*(${unitWords})(?!\w)`,
  'giu',
);
const joined = /(?<![\p{L}\d])se(detik|menit|jam|hari(?: kerja)?|minggu|pekan|bulan|tahun)(?![\p{L}\d])/giu;

/** "sebelum pukul 12.00 hari ini" tells a time of day. */
const timeOfDay = /^\d{1,2}\.\d{2}$/;

const scales = 'ribu|rb|k|juta|jt|thousand|million';
const currency = new RegExp(
  String.raw`(?:\bRp\.?|\bIDR)\s?(${digits})\s?(${scales})?(?:,-)?(?![\p{L}\d])`,
  'giu',
);
const scaled = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(${digits})\s?(${scales})(?: rupiah)?(?![\p{L}\d])`,
  'giu',
);
/** "minimal 150.000": thousands that no unit of measure follows. */
const bare =
  /(?<![\p{L}\d.,/:+-])(\d{1,3}(?:[.,]\d{3})+)(?: rupiah)?(?:,-)?(?![\p{L}\d/]|[.,]\d|\s?[%×x]|\s?(?:g|gr|gram|grams|kg|cm|mm|m|km|ml|l|liter|litre|watt|w|poin|points?)\b)/giu;

const rupiah = new RegExp(String.raw`(?<![\p{L}\d.,-])(${digits})\srupiah(?!\p{L})`, 'giu');

/** Every duration, percentage and amount of money in a text, in order of appearance. None overlaps another. */
export function figuresIn(written: string): Figure[] {
  const numerals = inDigits(written);
  const { text } = numerals;
  const found: Figure[] = [];
  const add = (match: RegExpExecArray, unit: string, from: number, to = from) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (Number.isNaN(from) || Number.isNaN(to)) return;
    if (found.some((other) => other.start < end && start < other.end)) return;
    found.push({ unit, from, to, text: text.slice(start, end), start, end });
  };
  for (const match of text.matchAll(measured)) {
    const [, first = '', between = '', second, word = ''] = match;
    if (timeOfDay.test(second ?? first)) continue;
    const from = valueOf(first);
    const to = second === undefined ? from : valueOf(second);
    // "2x24 jam" is one span of 48 hours, not a range.
    if (/^(?:[x×]|kali|times)$/iu.test(between)) add(match, unitOf(word), from * to);
    else add(match, unitOf(word), from, to);
  }
  for (const match of text.matchAll(joined)) add(match, unitOf(match[1] ?? ''), 1);
  for (const match of text.matchAll(halfPrice)) add(match, 'percent', 50);
  for (const pattern of [currency, scaled, bare, rupiah]) {
    for (const match of text.matchAll(pattern)) add(match, 'money', moneyOf(match[1] ?? '', match[2] ?? ''));
  }
  return found
    .sort((one, other) => one.start - other.start)
    .map((figure) => ({ ...figure, ...numerals.written(figure.start, figure.end) }));
}

/** "separuh harganya", "half of the price". */
const halfPrice =
  /(?<![\p{L}\d])(?:separuh|setengah|half)(?= (?:of |dari )?(?:the |its |your )?(?:full |item )?(?:price|harga))/giu;

const unitPatterns = units.map(([unit, own]) => [unit, new RegExp(`^(?:${own})$`, 'iu')] as const);

function unitOf(word: string): string {
  return unitPatterns.find(([, pattern]) => pattern.test(word))?.[0] ?? word;
}

/** The number that digits, `setengah` or `an` stand for. */
export function valueOf(text: string): number {
  const lower = text.toLowerCase();
  if (new RegExp(`^(?:${halfWords})$`).test(lower)) return 0.5;
  if (/^an?$/.test(lower)) return 1;
  // A separator before exactly three digits groups thousands, any other begins a fraction.
  return Number(lower.replaceAll(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}

const englishScales: Readonly<Record<string, string>> = { thousand: 'ribu', million: 'juta' };

function moneyOf(amount: string, scale: string): number {
  const unit = scale.toLowerCase();
  return Number(readAmount(`${amount}${englishScales[unit] ?? unit}`) ?? NaN);
}

/** Numbers in digits, for patterns of other figures. */
export const numberPattern = digits;
