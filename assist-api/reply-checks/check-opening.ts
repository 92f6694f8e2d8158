import type { Corpus } from '../../content/corpus/corpus.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import type { Figure } from '../../content/corpus/figures/index.ts';
import { dayIn } from '../../content/corpus/hours/index.ts';
import { spansText, weekHoursText } from '../../content/corpus/hours/week-hours.ts';
import { addDays } from '../../content/corpus/hours/zoned-time.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { weekdays } from '../../content/corpus/schema/weekday.ts';
import { longest } from './check-promises.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { PhrasesOfLine } from './phrases.ts';
import { dayOfDate, weekdayOf } from './read-promises.ts';
import type { CheckWording } from './wording.ts';

const rangeSign = /^\s*(?:-|–|—|sampai|hingga|s\/d|sd|to|through|until|till)\s*$/iu;

/** Days of the week that stand together, with where they stand. */
interface DayGroup {
  readonly days: readonly number[];
  readonly first: number;
}

/** What is said of opening hours is held against these. */
export interface OpeningContext {
  readonly corpus: Corpus;
  readonly locale: Locale;
  readonly now: Date;
  readonly wording: CheckWording;
}

/** A day of the calendar that a sentence names, with where. */
interface NamedDay {
  readonly spans: readonly string[];
  /** The name of a holiday. */
  readonly holiday?: string;
  /** Of an hour of today, which tells of what is left of it. */
  readonly isToday: boolean;
  readonly start: number;
}

/** From the words that tell of opening to an hour of a day of the calendar, in characters. */
const mostApart = 30;
const closes = /(?<!\p{L})(?:tutup|libur|closed)(?!\p{L})/iu;
const opens = /(?<!\p{L})(?:buka|open)(?!\p{L})/iu;
/** "Sudah tutup" and "tutup lebih awal" say nothing of a whole day. */
const denied = /(?<!\p{L})(?:tidak|tak|ngga?k?|enggak|ga|bukan|belum|not|never)(?!\p{L})|n't/iu;
const notWholeDay =
  /(?<!\p{L})(?:sudah|udah|telah|already|now|sekarang|saat ini|lebih|early|earlier|late|later|jam|pukul|setelah|after|kecuali|except|apakah|kalau|jika|if)(?!\p{L})|\?/iu;
/** "CS kami online 24 jam", "we are here 24/7". */
const roundTheClock =
  /(?<!\p{L})(?:kami|cs|layanan|tim|chat|toko|we|us|team|service|shop|support)(?!\p{L})[^.!?,]{0,30}?(?<!\p{L})(?:online|buka|open|available|siaga|aktif|melayani|standby|tersedia|here)\s(?:\p{L}+\s){0,2}?(24[ -]?(?:jam|hours)(?!\p{L})|24\/7)/iu;
const shortestName = 5;
const allDay = '00:00-24:00';

/**
 * Hours of a sentence about when people answer, held against the opening hours of the days that it names. Undefined
 * where the figure is not about opening hours.
 */
export function judgeOpening(
  figure: Figure,
  phrases: PhrasesOfLine,
  context: OpeningContext,
  figures: readonly Figure[],
): DraftFinding | 'right' | undefined {
  if (figure.unit !== 'clock') return undefined;
  const { corpus } = context;
  const { line } = phrases;
  const start = line.offset + figure.start;
  const sentence = phrases.sentenceAt(start);
  const inSentence = (hit: { readonly first: number }) => phrases.sentenceOf(hit) === sentence;
  const groups = dayGroups(phrases).filter(inSentence);
  const isRange = figure.from !== figure.to;
  const hits = phrases.of('opening').filter(inSentence);
  const isOpening = hits.length > 0 || (isRange && groups.length > 0);
  if (!isOpening || phrases.of('promise').some(inSentence)) return undefined;

  const end = line.offset + figure.end;
  const named = namedDays(phrases, figures, sentence, context);
  const day = named.findLast((each) => each.start < start) ?? named[0];
  if (day) {
    const isNear = hits
      .map((hit) => phrases.spanOf(hit))
      .some((hit) => Math.abs(start - hit.end) <= mostApart);
    // "Tanggal 25 kami tutup, buka lagi pukul 09.00" tells of another day.
    if (!isNear || (day.spans.length === 0 && closes.test(sentenceText(phrases, sentence)))) return undefined;
    if (day.spans.some((span) => fits(figure, span))) return 'right';
    return differsFrom(start, end, figure.text, day, context);
  }
  if (phrases.of('time').some(inSentence)) return undefined;

  const at = line.read.tokens.findIndex((token) => token.end > figure.start);
  const days = groups.findLast(({ first }) => first < at)?.days ?? groups[0]?.days;
  const spansOf = (weekday: number) => corpus.business.openingHours[weekdays[weekday] ?? 'mon'] ?? [];
  const spans = days ? days.map(spansOf) : [weekdays.flatMap((_, weekday) => spansOf(weekday))];
  if (spans.every((own) => own.some((span) => fits(figure, span)))) return 'right';
  if (!days && corpus.business.holidays.some(({ hours }) => hours.some((span) => fits(figure, span))))
    return 'right';
  return differsFrom(start, end, figure.text, undefined, context);
}

/** Findings for days that are said to be closed or open though they are not, and for "24 jam". */
export function checkOpenDays(
  phrases: PhrasesOfLine,
  context: OpeningContext,
  figures: readonly Figure[],
): DraftFinding[] {
  const { line } = phrases;
  const { openingHours } = context.corpus.business;
  const findings: DraftFinding[] = [];
  const always = roundTheClock.exec(line.read.text);
  const isAlways = weekdays.every((weekday) => openingHours[weekday]?.includes(allDay) === true);
  if (always && !isAlways && !denied.test(always[0])) {
    const words = always[1] ?? '';
    const end = line.offset + always.index + always[0].length;
    findings.push(differsFrom(end - words.length, end, words, undefined, context));
  }
  for (const sentence of new Set(phrases.of('opening').map((hit) => phrases.sentenceOf(hit)))) {
    const text = sentenceText(phrases, sentence);
    const isIn = ({ start }: Figure) => phrases.sentenceAt(line.offset + start) === sentence;
    const [closed, open] = [closes.exec(text), opens.exec(text)];
    const said = closed ?? open;
    if (!said || (closed && open) || denied.test(text) || notWholeDay.test(text)) continue;
    if (figures.some((figure) => figure.unit === 'clock' && isIn(figure))) continue;
    const groups = dayGroups(phrases).filter((hit) => phrases.sentenceOf(hit) === sentence);
    const days: readonly Pick<NamedDay, 'spans' | 'holiday' | 'isToday'>[] = [
      ...namedDays(phrases, figures, sentence, context),
      ...groups.flatMap((group) =>
        group.days.map((weekday) => ({
          spans: openingHours[weekdays[weekday] ?? 'mon'] ?? [],
          isToday: false,
        })),
      ),
    ];
    const wrong = days.find(({ spans, isToday }) => !isToday && spans.length > 0 === Boolean(closed));
    // Several days of which one is right are left alone.
    if (!wrong || days.some(({ spans }) => spans.length > 0 !== Boolean(closed))) continue;
    const start = line.offset + line.read.text.indexOf(text) + said.index;
    findings.push(differsFrom(start, start + said[0].length, said[0], wrong, context));
  }
  return findings;
}

/** Days of the calendar in a sentence: dates, holidays, "hari ini" and "besok"; in order. */
function namedDays(
  phrases: PhrasesOfLine,
  figures: readonly Figure[],
  sentence: number,
  { corpus: { business }, locale, now }: OpeningContext,
): NamedDay[] {
  const { line } = phrases;
  const today = dayIn(business.timeZone, now);
  const on = (day: string, start: number): NamedDay => {
    const holiday = business.holidays.find(({ date }) => date === day);
    const name = holiday?.name[locale];
    const spans = holiday?.hours ?? business.openingHours[weekdays[weekdayOf(day)] ?? 'mon'] ?? [];
    return { spans, start, isToday: day === today, ...(name !== undefined && { holiday: name }) };
  };
  const named: NamedDay[] = [];
  for (const figure of figures) {
    const start = line.offset + figure.start;
    if (figure.unit !== 'date' || phrases.sentenceAt(start) !== sentence) continue;
    const day = dayOfDate(figure, today);
    if (day !== undefined) named.push(on(day, start));
  }
  const lower = line.read.text.toLowerCase();
  // The longest first: "new year's eve" is not "new year's".
  const holidays = business.holidays
    .map(({ date, name }) => ({ date, words: nameOf(name[locale] ?? '') }))
    .filter(({ date, words }) => date >= today && words.length >= shortestName)
    .sort((a, b) => b.words.length - a.words.length);
  const taken: { readonly from: number; readonly to: number }[] = [];
  for (const { date, words } of holidays) {
    const from = lower.indexOf(words);
    const to = from + words.length;
    if (from < 0 || taken.some((other) => other.from < to && from < other.to)) continue;
    taken.push({ from, to });
    if (phrases.sentenceAt(line.offset + from) === sentence) named.push(on(date, line.offset + from));
  }
  for (const hit of longest(phrases.of('time'))) {
    if (phrases.sentenceOf(hit) !== sentence) continue;
    named.push(on(addDays(today, hit.owner.time.inDays), phrases.spanOf(hit).start));
  }
  return named.sort((a, b) => a.start - b.start);
}

/** A holiday as it is spoken of: "Hari Natal" is "natal", "Christmas Day" is "christmas". */
const nameOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/\s*\(.*$|^hari\s+|\s+day$/gu, '')
    .trim();

function sentenceText({ line: { read } }: PhrasesOfLine, sentence: number): string {
  const first = read.tokens[read.sentences.indexOf(sentence)]?.start ?? 0;
  const next = read.tokens[read.sentences.lastIndexOf(sentence) + 1]?.start;
  return read.text.slice(first, next);
}

/** The finding for what differs from the hours of a day, or of the week. */
function differsFrom(
  start: number,
  end: number,
  words: string,
  day: Pick<NamedDay, 'spans' | 'holiday'> | undefined,
  { corpus, locale, wording }: OpeningContext,
): DraftFinding {
  const [factName, fact] = Array.from(corpus.facts).find(([, { type }]) => type === 'openingHours') ?? [];
  const week = fact
    ? factText(fact, locale, { business: corpus.business, now: corpus.resolvedAt })
    : weekHoursText(corpus.business, locale, corpus.resolvedAt);
  const text = day?.holiday === undefined ? week : `${day.holiday} ${spansText(day.spans, locale)}`;
  return {
    kind: 'wrong_fact',
    severity: 'block',
    start,
    end,
    message: wording.wrongFact(words, text, wording.openingHours),
    right: { text, source: { ...(factName !== undefined && { factName }), title: wording.openingHours } },
    about: factName ?? 'opening_hours',
  };
}

function fits({ from, to, isHalfDay }: Figure, span: string): boolean {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  const [begin, end] = [minutes(span.slice(0, 5)), minutes(span.slice(6))];
  if (from !== to) return same(from, begin, isHalfDay) && same(to, end, isHalfDay);
  return same(from, begin, isHalfDay) || same(from, end, isHalfDay);
}

const same = (one: number, other: number, isHalfDay = false) =>
  one === other || (isHalfDay && one % 720 === other % 720);

/** "Senin–Jumat" is five days, "Sabtu dan Minggu" two; groups in order. */
function dayGroups(phrases: PhrasesOfLine): DayGroup[] {
  const { read } = phrases.line;
  const week = weekdays.map((_, day) => day);
  const named = [
    ...phrases.of('weekday').map(({ owner, ...place }) => ({ ...place, days: [owner.day] })),
    ...phrases.of('everyDay').map((place) => ({ ...place, days: week })),
    ...phrases.of('weekend').map((place) => ({ ...place, days: week.slice(-2) })),
  ].sort((a, b) => a.first - b.first || b.last - a.last);
  const groups: { days: number[]; first: number; last: number }[] = [];
  for (const { days, first, last } of named) {
    const previous = groups.at(-1);
    const between = previous
      ? read.text.slice(read.tokens[previous.last]?.end ?? 0, read.tokens[first]?.start ?? 0)
      : '';
    const [day = 0] = days;
    if (previous && rangeSign.test(between)) {
      for (let next = ((previous.days.at(-1) ?? 0) + 1) % 7; ; next = (next + 1) % 7) {
        previous.days.push(next);
        if (next === day || previous.days.length > 7) break;
      }
      previous.last = last;
    } else if (previous && first - previous.last <= 2 && !/\d/.test(between)) {
      previous.days.push(...days);
      previous.last = last;
    } else groups.push({ days: [...days], first, last });
  }
  return groups;
}
