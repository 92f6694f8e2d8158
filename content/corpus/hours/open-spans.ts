import { weekdays } from '../schema/weekday.ts';
import type { Business } from '../schema/business.ts';
import { addDays, dayIn, instantOf } from './zoned-time.ts';

/** The parts of a business that its hours rest on. */
export type BusinessHours = Pick<Business, 'timeZone' | 'openingHours'> & {
  readonly holidays: readonly (Pick<Holiday, 'date' | 'hours'> & Partial<Pick<Holiday, 'name'>>)[];
};

type Holiday = Business['holidays'][number];

/** A stretch of time in which people answer; the end is not part of it. */
export interface OpenSpan {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** A shop without any opening in this many days counts as closed for good. */
const horizonDays = 400;

/** Hours that run on for longer than this are given in pieces. */
export const longestSpanMs = 8 * 24 * 60 * 60_000;

/** The day's own hours where the day is a holiday, else those of its weekday; unordered, as written. */
function spansOfDay(business: BusinessHours, day: string): readonly string[] {
  const holiday = business.holidays.find(({ date }) => date === day);
  if (holiday) return holiday.hours;
  const weekday = weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  return (weekday && business.openingHours[weekday]) ?? [];
}

/** Minutes since midnight of a span's two ends, `08:00-21:00` gives [480, 1260]. */
function spanMinutes(span: string): readonly [number, number] {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return [minutes(span.slice(0, 5)), minutes(span.slice(6))];
}

/**
 * Spans that end after `from`, in order of time and apart from each other: hours up to midnight run on into the
 * next day. Only a span that is still running `longestSpanMs` after `from` or its own start is cut there, and goes
 * on as the next. Ends after 400 days without an opening.
 */
export function* openSpans(business: BusinessHours, from: Date): Generator<OpenSpan, void, undefined> {
  let pending: OpenSpan | undefined;
  let day = addDays(dayIn(business.timeZone, from), -1);
  for (let closedDays = 0; closedDays < horizonDays; day = addDays(day, 1), closedDays += 1) {
    for (const next of spansOn(business, day)) {
      closedDays = 0;
      if (next.closesAt <= from) continue;
      if (pending && next.opensAt <= pending.closesAt && !isLong(pending, from)) {
        pending = { opensAt: pending.opensAt, closesAt: later(pending.closesAt, next.closesAt) };
      } else {
        if (pending) yield pending;
        pending = next;
      }
    }
    if (pending && day > dayIn(business.timeZone, pending.closesAt)) {
      yield pending;
      pending = undefined;
    }
  }
  if (pending) yield pending;
}

function spansOn(business: BusinessHours, day: string): OpenSpan[] {
  return spansOfDay(business, day)
    .map(spanMinutes)
    .toSorted((one, other) => one[0] - other[0])
    .map(([start, end]) => ({
      opensAt: instantOf(day, start, business.timeZone),
      closesAt: instantOf(day, end, business.timeZone),
    }))
    .filter(({ opensAt, closesAt }) => opensAt < closesAt);
}

const later = (one: Date, other: Date) => (one > other ? one : other);

function isLong(span: OpenSpan, from: Date): boolean {
  return span.closesAt.getTime() - later(span.opensAt, from).getTime() > longestSpanMs;
}
