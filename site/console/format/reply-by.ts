import type { Wording } from '../wording/wording.ts';

/** The shop's clock. */
export interface Clock {
  readonly now: Date;
  /** IANA name of the shop's time zone. */
  readonly timeZone: string;
}

/** Days ahead, at most, that are named by weekday alone. */
const weekDays = 6;

/**
 * A time in the shop's zone as people say it: `14.17 WIB`, `besok 08.15 WIB`, `Senin 08.15 WIB`,
 * `28 Nov 08.15 WIB`. Independent of the computer's own zone.
 */
export function formatReplyBy(time: Date, { now, timeZone }: Clock, wording: Wording): string {
  const { intlLocale } = wording;
  const clock = new Intl.DateTimeFormat(intlLocale, { hour: '2-digit', minute: '2-digit', timeZone }).format(
    time,
  );
  const days = Math.round((calendarDay(time, timeZone) - calendarDay(now, timeZone)) / 86_400_000);
  const when = `${clock} ${zoneName(time, timeZone)}`;
  if (days === 0) return when;
  if (days === 1) return `${wording.day.tomorrow} ${when}`;
  const isNear = days > 1 && days <= weekDays;
  const format: Intl.DateTimeFormatOptions = isNear
    ? { weekday: 'long' }
    : { day: 'numeric', month: 'short' };
  return `${new Intl.DateTimeFormat(intlLocale, { ...format, timeZone }).format(time)} ${when}`;
}

/** When a message was sent: `14.02`, with the day before it where `before`, the message before, is of another day. */
export function formatSentAt(
  time: Date,
  before: Date | undefined,
  timeZone: string,
  { intlLocale }: Wording,
): string {
  const clock = new Intl.DateTimeFormat(intlLocale, { hour: '2-digit', minute: '2-digit', timeZone });
  if (before && calendarDay(time, timeZone) === calendarDay(before, timeZone)) return clock.format(time);
  const day = new Intl.DateTimeFormat(intlLocale, { day: 'numeric', month: 'short', timeZone });
  return `${day.format(time)}, ${clock.format(time)}`;
}

/** Midnight UTC of the day that it is in a zone. */
function calendarDay(time: Date, timeZone: string): number {
  return Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(time));
}

/** WIB, WITA and WIT are known to `Intl` in Indonesian only; other zones have the same short names in most languages. */
function zoneName(time: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'short' }).formatToParts(time);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
