import { instantOf } from './zoned-time.ts';

const instants = new Map<string, Date>();

/**
 * The instant of a day or of a day with a time (`2027-03-01`, `2027-03-01 09:00`) in a place. A day begins at
 * midnight; a time that the clock skips is the instant of the jump, and of a time that it shows twice the first.
 */
export function momentOf(written: string, timeZone: string): Date {
  const key = `${timeZone} ${written}`;
  let instant = instants.get(key);
  if (!instant) {
    const [hours = '0', minutes = '0'] = written.slice(11).split(':');
    instant = instantOf(written.slice(0, 10), Number(hours) * 60 + Number(minutes), timeZone);
    instants.set(key, instant);
  }
  return instant;
}
