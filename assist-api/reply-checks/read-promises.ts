import type { Figure } from '../../content/corpus/figures/index.ts';
import { lastClosing, openState } from '../../content/corpus/hours/index.ts';
import { addDays, dayIn, instantOf, minuteMs } from '../../content/corpus/hours/zoned-time.ts';
import type { Business } from '../../content/corpus/schema/business.ts';
import { maxPromiseDays } from '../promises/promises.ts';
import { longest } from './check-promises.ts';
import type { PhrasesOfLine } from './phrases.ts';

/** A time that a reply promises, to be kept as a promise. */
export interface ReadPromise {
  /** Offsets of the words that tell the time. */
  readonly start: number;
  readonly end: number;
  /** The sentence in which it is promised, without its full stop. */
  readonly sentence: string;
  /** UTC. */
  readonly dueAt: Date;
}

/** What the time is read against. */
interface PromiseSetting {
  readonly business: Business;
  readonly now: Date;
  /** Starts of figures, in the text, that state a business fact: "paling lambat 2 jam setelah pembayaran". */
  readonly factStarts: ReadonlySet<number>;
}

/** Words that tell a time, with what they mean. */
type TimeWords = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'day'; readonly day: string; readonly from: number; readonly until: number }
  | { readonly kind: 'clock'; readonly figure: Figure }
  | { readonly kind: 'duration'; readonly unit: string; readonly count: number }
);

const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: 60 };
const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7, workingDay: 1 };

/**
 * Times by which a line promises something. A day without an hour is over when people stop answering on it. Left out is
 * what is unclear: two days for one promise, a weekday that is not the date's, "jam 8" where both mornings and evenings
 * are open, days that are not said to count from now, questions, conditions, times that are past or over 90 days away, and figures that state a
 * business fact.
 */
export function readPromises(
  phrases: PhrasesOfLine,
  figures: readonly Figure[],
  setting: PromiseSetting,
): ReadPromise[] {
  const { read, offset } = phrases.line;
  const { tokens, sentences, clauses } = read;
  const denied = new Set(phrases.of('noPromise').map(({ first }) => clauses[first]));
  const promising = phrases.of('promise').filter(({ first }) => !denied.has(clauses[first]));
  const clauseAt = ({ start }: { readonly start: number }) =>
    clauses[
      Math.max(
        0,
        tokens.findIndex(({ end }) => end + offset > start),
      )
    ];
  return [...new Set(promising.map(({ first }) => sentences[first] ?? 0))].flatMap((sentence) => {
    const first = sentences.indexOf(sentence);
    const last = sentences.lastIndexOf(sentence);
    const end = tokens[last]?.end ?? 0;
    if (/^[^\p{L}\p{N}]*\?/u.test(read.text.slice(end))) return [];
    const words = timeWords(phrases, figures, sentence, setting).filter(
      (each) => !denied.has(clauseAt(each)),
    );
    const hasSeveralDays = words.filter(({ kind }) => kind === 'day').length > 1;
    const ofClauses = promising
      .filter(({ first: at }) => sentences[at] === sentence)
      .map(({ first: at }) => clauses[at]);
    const groups = hasSeveralDays
      ? [...new Set(ofClauses)].map((clause) => words.filter((each) => clauseAt(each) === clause))
      : [words];
    return groups.flatMap((group) => {
      const dueAt = dueOf(group, setting);
      if (dueAt === undefined || isOutOfReach(dueAt, setting.now)) return [];
      return [
        {
          start: Math.min(...group.map((each) => each.start)),
          end: Math.max(...group.map((each) => each.end)),
          sentence: read.text.slice(tokens[first]?.start ?? 0, end),
          dueAt,
        },
      ];
    });
  });
}

const isOutOfReach = (dueAt: Date, now: Date): boolean =>
  dueAt <= now || dueAt.getTime() > now.getTime() + maxPromiseDays * 24 * 60 * minuteMs;

/** The words of a sentence that tell a time; none where one of them states a business fact (an hour of a named day does not) or they contradict each other. */
function timeWords(
  phrases: PhrasesOfLine,
  figures: readonly Figure[],
  sentence: number,
  { business, now, factStarts }: PromiseSetting,
): TimeWords[] {
  const { offset } = phrases.line;
  const today = dayIn(business.timeZone, now);
  const inSentence = (hit: { readonly first: number }) => phrases.sentenceOf(hit) === sentence;
  const words: TimeWords[] = longest(phrases.of('time').filter(inSentence)).map((hit) => ({
    ...phrases.spanOf(hit),
    kind: 'day',
    day: addDays(today, hit.owner.time.inDays),
    from: hit.owner.time.from,
    until: hit.owner.time.until,
  }));
  const markers = phrases
    .of('fromNow')
    .filter(inSentence)
    .map((hit) => phrases.spanOf(hit));
  for (const figure of figures) {
    const start = offset + figure.start;
    const end = offset + figure.end;
    if (phrases.sentenceAt(start) !== sentence) continue;
    const after = markers.find((marker) => marker.start >= end && marker.start - end <= 2);
    const isMarked = after ?? markers.find((marker) => marker.end <= start && start - marker.end <= 12);
    const isWhole = daysOf[figure.unit] !== undefined;
    // "besok sebelum pukul 12.00" is this case's time, also where a source has the same hour.
    const isOfDay = figure.unit === 'clock' && words.some(({ kind }) => kind === 'day');
    if (factStarts.has(start) && !after && !isOfDay) return [];
    if (figure.unit === 'date') {
      const day = dayOfDate(figure, today);
      if (day !== undefined) words.push({ kind: 'day', start, end, day, from: 0, until: 24 });
    } else if (figure.unit === 'clock') {
      if (figure.from === figure.to) words.push({ kind: 'clock', start, end, figure });
    } else if (isWhole ? after : isMarked && minutesOf[figure.unit] !== undefined) {
      const { unit, to: count } = figure;
      words.push({ kind: 'duration', start, end: after?.end ?? end, unit, count });
    }
  }
  for (const hit of phrases.of('weekday').filter(inSentence)) {
    const span = phrases.spanOf(hit);
    const weekday = hit.owner.day;
    const near = words.findIndex(
      (each) => each.kind === 'day' && each.start - span.end < 4 && span.start - each.end < 4,
    );
    const beside = words[near];
    if (beside?.kind !== 'day') {
      const ahead = (weekday - weekdayOf(today) + 7) % 7;
      words.push({ kind: 'day', ...span, day: addDays(today, ahead === 0 ? 7 : ahead), from: 0, until: 24 });
    } else if (weekdayOf(beside.day) !== weekday) return [];
    else {
      const [start, end] = [Math.min(span.start, beside.start), Math.max(span.end, beside.end)];
      words[near] = { ...beside, start, end };
    }
  }
  for (const hit of phrases.of('dayPart').filter(inSentence)) {
    const span = phrases.spanOf(hit);
    const near = words.findIndex(
      (each) => each.kind === 'day' && each.until === 24 && each.from === 0 && isBeside(each, span),
    );
    const beside = words[near];
    if (beside?.kind !== 'day') continue;
    const { from, until } = hit.owner.part;
    const [start, end] = [Math.min(span.start, beside.start), Math.max(span.end, beside.end)];
    words[near] = { ...beside, start, end, from, until };
  }
  return words;
}

/** Whether a part of the day stands by the words of a day: "Senin depan pagi", but not within them: "nanti sore". */
function isBeside(day: { start: number; end: number }, part: { start: number; end: number }): boolean {
  const gap = Math.max(part.start - day.end, day.start - part.end);
  return gap > 0 && gap <= longestBetween;
}

/** In characters. */
const longestBetween = 8;

/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The next such day; undefined for one that the calendar does not have. */
export function dayOfDate({ from, year }: Figure, today: string): string | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = `-${two(Math.floor(from / 100))}-${two(from % 100)}`;
  const thisYear = Number(today.slice(0, 4));
  const days = (year === undefined ? [thisYear, thisYear + 1] : [year]).map((each) => `${each}${rest}`);
  const isDay = (day: string) => addDays(`${day.slice(0, 8)}01`, (from % 100) - 1) === day;
  return days.find((day) => isDay(day) && day >= today);
}

/** By when the words of one promise say that it is kept; undefined where they do not say it clearly. */
function dueOf(words: readonly TimeWords[], { business, now }: PromiseSetting): Date | undefined {
  const { timeZone } = business;
  const durations = words.filter(({ kind }) => kind === 'duration');
  const days = words.filter(({ kind }) => kind === 'day');
  const clocks = words.filter(({ kind }) => kind === 'clock');
  const today = dayIn(timeZone, now);
  const [duration] = durations;
  if (duration?.kind === 'duration') {
    if (words.length > 1) return undefined;
    const minutes = minutesOf[duration.unit];
    if (minutes !== undefined) return new Date(now.getTime() + duration.count * minutes * minuteMs);
    const ahead = duration.count * (daysOf[duration.unit] ?? 0);
    if (!Number.isInteger(ahead) || ahead > maxPromiseDays) return undefined;
    const day =
      duration.unit === 'workingDay' ? workingDayAfter(today, ahead, business) : addDays(today, ahead);
    return endOf(day, 24, { business, now });
  }
  const [day, otherDay] = days;
  const [clock, otherClock] = clocks;
  if (otherDay || otherClock) return undefined;
  const { from, until } = day?.kind === 'day' ? day : { from: 0, until: 24 };
  const on = day?.kind === 'day' ? day.day : today;
  if (clock?.kind === 'clock') return hourOn(on, { from, until }, clock.figure, { business, now });
  return day ? endOf(on, until, { business, now }) : undefined;
}

/** So many days later, of Monday to Friday, where the shop is open; after a year of closed days the last one. */
function workingDayAfter(today: string, count: number, business: Business): string {
  const last = addDays(today, 365);
  let day = today;
  for (let left = count; left > 0 && day < last;) {
    day = addDays(day, 1);
    const begin = instantOf(day, 0, business.timeZone);
    const isOpen = lastClosing(business, begin, instantOf(day, 24 * 60, business.timeZone)) !== undefined;
    if (isOpen && weekdayOf(day) < 5) left -= 1;
  }
  return day;
}

/** The hour of a day; of "jam 4" the one that lies in the named part of the day, is to come, and lies in opening hours. */
function hourOn(
  day: string,
  { from, until }: { readonly from: number; readonly until: number },
  { to, isHalfDay }: Figure,
  { business, now }: Pick<PromiseSetting, 'business' | 'now'>,
): Date | undefined {
  const minutes = isHalfDay === true && to < 720 ? [to, to + 720] : [to];
  const ahead = minutes
    .filter((minute) => minutes.length === 1 || (minute >= from * 60 && minute <= until * 60))
    .map((minute) => instantOf(day, minute, business.timeZone))
    .filter((at) => at > now);
  // The end of the hours still counts as open.
  const open = ahead.filter((at) => openState(business, new Date(at.getTime() - minuteMs)).isOpen);
  const [only, other] = open.length > 0 ? open : ahead;
  return other ? undefined : only;
}

/** When people stop answering on a day, at most at the hour; the hour itself where nobody answers before it. */
function endOf(
  day: string,
  until: number,
  { business, now }: Pick<PromiseSetting, 'business' | 'now'>,
): Date {
  const begin = instantOf(day, 0, business.timeZone);
  const end = instantOf(day, until * 60, business.timeZone);
  return lastClosing(business, begin < now ? now : begin, end) ?? end;
}
