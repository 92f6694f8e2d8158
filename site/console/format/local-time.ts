import { dayIn, instantOf, minuteOf } from '../../../content/corpus/hours/zoned-time.ts';

/** A time as `<input type="datetime-local">` holds it, on the clock of a zone: `2026-11-21T14:02`. */
export function toLocalInput(time: Date, timeZone: string): string {
  const minute = minuteOf(timeZone, time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayIn(timeZone, time)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The time that such a field holds, on the clock of a zone; undefined where it holds none. */
export function fromLocalInput(value: string, timeZone: string): Date | undefined {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(value) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return undefined;
  return instantOf(day, Number(hour) * 60 + Number(minute), timeZone);
}
