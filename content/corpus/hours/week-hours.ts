import { languageOf } from '../language/language-of.ts';
import { weekdays } from '../schema/weekday.ts';
import type { Weekday } from '../schema/weekday.ts';
import type { Locale } from '../schema/locale.ts';
import type { BusinessHours } from './open-spans.ts';
import { zoneName } from './zone-name.ts';

/** Neighbouring days of the week with the same hours. */
export interface DayGroup {
  /** `Senin–Jumat`, `Minggu`. */
  readonly days: string;
  /** `08.00–21.00`; several spans are joined by a comma; `tutup`, `closed` where there are none. */
  readonly hours: string;
  readonly isClosed: boolean;
}

const closedWords: Readonly<Record<string, string>> = { id: 'tutup', en: 'closed' };

/** A Monday; only its weekday matters. */
const monday = Date.UTC(2024, 0, 1);

/** The week in words, Monday first: neighbouring days with equal hours are one group. Never empty. */
export function weekHours(business: BusinessHours, locale: Locale): readonly DayGroup[] {
  const groups: { first: Weekday; last: Weekday; spans: readonly string[] }[] = [];
  for (const day of weekdays) {
    const spans = (business.openingHours[day] ?? []).toSorted();
    const previous = groups.at(-1);
    if (previous?.spans.join() === spans.join()) previous.last = day;
    else groups.push({ first: day, last: day, spans });
  }
  return groups.map(({ first, last, spans }) => ({
    days: first === last ? dayName(first, locale) : `${dayName(first, locale)}–${dayName(last, locale)}`,
    hours: spansText(spans, locale),
    isClosed: spans.length === 0,
  }));
}

/** The week in one line, `Senin–Jumat 08.00–21.00, Sabtu 09.00–12.00 WIB`; closed days only when all are. */
export function weekHoursText(business: BusinessHours, locale: Locale, now: Date): string {
  const groups = weekHours(business, locale);
  const open = groups.filter(({ isClosed }) => !isClosed);
  if (open.length === 0) return groups.map(({ days, hours }) => `${days} ${hours}`).join(', ');
  const text = open.map(({ days, hours }) => `${days} ${hours}`).join(', ');
  return `${text} ${zoneName(business.timeZone, locale, now)}`;
}

/** The spans of one day in words; `tutup`, `closed` where there are none. */
export function spansText(spans: readonly string[], locale: Locale): string {
  const text = spans.map((span) => spanText(span, locale)).join(', ');
  return text || (closedWords[languageOf(locale)] ?? 'closed');
}

/** A time of day as the locale writes it: `08:00` gives `08.00` in Indonesian. */
export function clockText(clock: string, locale: Locale): string {
  return languageOf(locale) === 'id' ? clock.replace(':', '.') : clock;
}

/** A span as the locale writes it: `08:00-17:00` gives `08.00–17.00` in Indonesian. */
export function spanText(span: string, locale: Locale): string {
  return span
    .split('-')
    .map((clock) => clockText(clock, locale))
    .join('–');
}

function dayName(day: Weekday, locale: Locale): string {
  const date = new Date(monday + weekdays.indexOf(day) * 24 * 60 * 60_000);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
}
