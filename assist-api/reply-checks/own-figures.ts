import { figuresIn } from '../../content/corpus/figures/index.ts';
import type { Figure } from '../../content/corpus/figures/index.ts';
import { inDigits } from '../../content/corpus/figures/number-words.ts';
import type { NearStatement } from './subject-index.ts';

/** Where a figure stands that may be of this case. */
export interface OwnFigureContext {
  /** The line in which it stands. */
  readonly text: string;
  /** Every figure of the line. */
  readonly figures: readonly Figure[];
  /** What the customer wrote last. */
  readonly asked: string;
  /** What the figure is held against. */
  readonly near: readonly NearStatement[];
  /** Whether the amount is told as one that is not given. */
  readonly isRefused: boolean;
  /** Rates of the same subject, looked up when asked for. */
  readonly rates: () => readonly NearStatement[];
}

/** A day further from a stated one is that of an order or a refund. */
const mostDaysApart = 30;
/** Statements further from a figure are not reckoned with. */
const mostReckoned = 12;

const secondsOf: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  workingDay: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};

/** "sebelum", "until": hours of the shop are limits, other hours tell when something happened. */
const limitBefore =
  /(?<!\p{L})(?:sebelum|sblm|sampai|smp|hingga|s\/d|maks\p{L}*|max|paling|batas\p{L}*|cut-?off\p{L}*|tenggat\p{L}*|setelah|sesudah|lewat|mulai|dari|atas|until|till?|before|by|later|latest|deadline|after|from|past|is|up to|adalah|yaitu|itu)(?!\p{L})[\s:]*(?:(?:than|jam|pukul|at|is|the|of|adalah|dari|nya|setiap|hari|kerja)[\s:]+){0,3}$/iu;
const limitAfter = /^\W{0,2}(?:ke bawah|ke atas|paling|at the latest|or (?:earlier|later|sooner))(?!\p{L})/iu;

const leftBefore =
  /(?<!\p{L})(?:kurang|tinggal|sisa(?:nya)?|masih(?: berjalan| berlaku| ada)?|short (?:by|of)|only|still (?:has|have|covered for))\s+$/iu;
const leftAfter = /^\s*(?:lagi|ke depan|more|left|remaining|to go|from now)(?!\p{L})/iu;

/** "sudah 3 hari di gudang", "left 2 days ago"; but "kalau sudah 2 hari" and "biasanya sudah 3 hari" state a limit. */
const passedBefore =
  /(?<!\p{L})(?:sudah|udah|udh|telah|baru|terlambat|telat|mundur|already|been|spent|for the (?:last|past))\s+(?:(?:berjalan|lewat|selama|dipakai|lebih|dari|hampir|sekitar|almost|about|over|more|than|for)\s+)*$|(?<!\p{L})(?:sudah|udah|telah)(?:\s\p{L}+){1,3}\sselama\s+$|(?<!\p{L})(?:have|has|had|been)(?!\p{L})[^,.;!?]{0,40}\sfor\s+(?:(?:almost|about|over|more|than)\s+)*$/iu;
const passedAfter = /^\s*(?:(?:yang |yg )?lalu|ago|late|telat|terlambat)(?!\p{L})/iu;
const supposes =
  /(?<!\p{L})(?:kalau|kalo|klo|jika|bila|apabila|setelah|biasanya|umumnya|if|when|once|unless|after|should|usually|normally)(?!\p{L})[^,.;!?]*$/iu;

const reckons =
  /(?<!\p{L})(?:di(?:potong|kurangi|tambah)|potongan|termasuk|selisih\p{L}*|kurang|sisa\p{L}*|jadi(?:nya)?|total\p{L}*|deduct\p{L}*|minus|plus|less|including|difference|comes? to|remain\p{L}*)(?!\p{L})/iu;
const total = /(?<!\p{L})(?:total|jumlah)\p{L}*(?!\p{L})[^.!?]{0,25}$/iu;
/** "di atas Rp1.000.000" and "Rp35.000 per lantai" state an amount, they do not reckon one. */
const boundBefore =
  /(?<!\p{L})(?:min\p{L}*|maks\p{L}*|max\p{L}*|atas|bawah|least|most|up to|above|over|under|below|from|mulai|hingga|sampai|up)(?!\p{L})[\s:]*(?:dari\s+)?$/iu;
const eachAfter = /^\s*(?:\/|(?:per|each|an?|every|se?tiap|masing\p{L}*)(?!\p{L}))/iu;
const bound = /(?<!\p{L})(?:min\p{L}*|maks\p{L}*|max\p{L}*|at least|up to|mulai|hingga|sampai)(?!\p{L})/iu;

/** How many there are of something: neither an amount nor a time, no part of a code. */
const counted =
  /(?<![\p{L}\d.,:/-])(\d{1,4})(?![\p{L}\d]|[.,:/-]\d|\s?(?:%|persen|per ?cent|ribu|rb|k|juta|jt|thousand|million|detik|menit|jam|hari|minggu|bulan|tahun|seconds?|minutes?|hours?|days?|working|weeks?|months?|years?)(?!\p{L}))/giu;

/** Whether a figure that differs from `stated` is not meant to say the same: it was reckoned, refused, is left, or has happened. */
export function isOfThisCase(figure: Figure, stated: Figure, context: OwnFigureContext): boolean {
  const { text, near } = context;
  const before = text.slice(0, figure.start);
  const after = text.slice(figure.end);
  if (figure.unit === 'date') return daysApart(figure, stated) > mostDaysApart;
  if (figure.unit === 'clock') return !limitBefore.test(before) && !limitAfter.test(after);
  const isLeft = leftBefore.test(before) || leftAfter.test(after);
  if (
    isLeft &&
    [stated, ...near.map(({ statement }) => statement.figure)].some((whole) => sizeOf(figure) < sizeOf(whole))
  )
    return true;
  if (Object.hasOwn(secondsOf, figure.unit)) {
    const [begin] = sentenceOf(text, figure);
    const isPassed = passedBefore.test(before);
    return passedAfter.test(after) || (isPassed && !supposes.test(text.slice(begin, figure.start)));
  }
  if (figure.unit !== 'money' || boundBefore.test(before) || eachAfter.test(after)) return false;
  return context.isRefused || isReckoned(figure, context);
}

/** Whether an amount follows from stated ones and from what the case is about. */
function isReckoned(figure: Figure, { text, figures, asked, near, rates }: OwnFigureContext): boolean {
  const [begin, end] = sentenceOf(text, figure);
  const sentence = text.slice(begin, end);
  const before = text.slice(begin, figure.start);
  const value = figure.from;
  const isSame = (other: number) => Math.abs(other - value) < 0.5;
  const amounts = figures.filter(
    ({ unit, start }) => unit === 'money' && start !== figure.start && start >= begin && start < end,
  );
  const isShare = rates().some(({ statement: { figure: rate } }) =>
    amounts.some(
      ({ from }) => isSame((from * rate.to) / 100) || Math.abs((value * rate.to) / 100 - from) < 0.5,
    ),
  );
  if (isShare) return true;
  const stated = near.slice(0, mostReckoned).map(({ statement }) => statement.figure.from);
  const counts = [sentence, asked].flatMap((each) =>
    Array.from(inDigits(each).text.matchAll(counted), ([, digits]) => Number(digits)),
  );
  if (counts.some((count) => count > 1 && stated.some((single) => isSame(single * count)))) return true;
  if (!reckons.test(sentence)) return false;
  if (amounts.length > 0 && total.test(before) && !bound.test(total.exec(before)?.[0] ?? '')) return true;
  const others = [...amounts, ...figuresIn(asked).filter(({ unit }) => unit === 'money')].map(
    ({ from }) => from,
  );
  return others.some((other) =>
    stated.some((one) => other !== one && (isSame(one + other) || isSame(Math.abs(one - other)))),
  );
}

/** Where the sentence around a figure begins and ends. */
function sentenceOf(text: string, { start, end }: Figure): readonly [number, number] {
  const before = Array.from(text.slice(0, start).matchAll(/[.!?;]\s+/g)).at(-1);
  const after = /[.!?;](?:\s|$)/.exec(text.slice(end));
  return [before ? before.index + before[0].length : 0, after ? end + after.index : text.length];
}

/** Seconds of a duration, a month as 30 days; else the number itself. */
function sizeOf({ unit, to }: Figure): number {
  return to * (secondsOf[unit] ?? 1);
}

/** Days between two dates; one without a year is meant in the year in which it is nearest. */
function daysApart(one: Figure, other: Figure): number {
  const dayOf = ({ from }: Figure, year: number) =>
    Date.UTC(year, Math.floor(from / 100) - 1, from % 100) / (secondsOf['day'] ?? 1) / 1_000;
  const year = other.year ?? one.year ?? 2_000;
  const years = one.year === undefined ? [year - 1, year, year + 1] : [one.year];
  return Math.min(...years.map((each) => Math.abs(dayOf(one, each) - dayOf(other, year))));
}
