/** One minute, in milliseconds. */
export const minuteMs = 60_000;

const dayMs = 24 * 60 * minuteMs;

/** Clock of a place: calendar day `2026-11-21` and minutes since its midnight, 0 to 1439. */
interface LocalTime {
  readonly day: string;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock in `timeZone` shows at `instant`; seconds are dropped. */
function localTime(instant: Date, timeZone: string): LocalTime {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes `2026-11-21 14:02`, which is read faster than parts are.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const text = format.format(instant);
  return { day: text.slice(0, 10), minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
}

/** The calendar day `2026-11-21` in `timeZone` at `instant`. */
export function dayIn(timeZone: string, instant: Date): string {
  return localTime(instant, timeZone).day;
}

/** Minutes since midnight on the clock of `timeZone` at `instant`, 0 to 1439. */
export function minuteOf(timeZone: string, instant: Date): number {
  return localTime(instant, timeZone).minute;
}

/** The day `count` days after `day`; negative counts go back. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/**
 * The instant at which the clock of `timeZone` shows `minute` (0 to 1440) minutes after midnight of `day`.
 * A time that the clock skips gives the instant of the jump; of a time that it shows twice, the first.
 */
export function instantOf(day: string, minute: number, timeZone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * minuteMs;
  const before = offsetAt(wall - dayMs, timeZone);
  const after = offsetAt(wall + dayMs, timeZone);
  if (before === after) return new Date(wall - before);
  const candidates = [before, after].map((offset) => wall - offset).sort((one, other) => one - other);
  for (const candidate of candidates) {
    if (candidate + offsetAt(candidate, timeZone) === wall) return new Date(candidate);
  }
  return new Date(jumpBetween(candidates[0] ?? wall, candidates.at(-1) ?? wall, timeZone));
}

/** Milliseconds by which the clock of `timeZone` is ahead of UTC; whole minutes. */
function offsetAt(time: number, timeZone: string): number {
  const whole = Math.floor(time / minuteMs) * minuteMs;
  const { day, minute } = localTime(new Date(whole), timeZone);
  return Date.parse(`${day}T00:00:00Z`) + minute * minuteMs - whole;
}

/** First minute of the second offset, where the offset changes once between the two. */
function jumpBetween(from: number, to: number, timeZone: string): number {
  const before = offsetAt(from, timeZone);
  let low = from;
  let high = to;
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetAt(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return high;
}
