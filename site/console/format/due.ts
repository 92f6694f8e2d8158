import { fill } from '../../i18n/format.ts';
import type { Wording } from '../wording/wording.ts';
import { type Clock, formatReplyBy } from './reply-by.ts';

const minuteMs = 60_000;
const minutesOfHour = 60;
const minutesOfDay = 24 * minutesOfHour;

/** How far a time is: `12 menit lagi` within the hour, `lewat 2 jam` once it has come, else the time itself. */
export function formatDue(time: Date, clock: Clock, wording: Wording): string {
  const minutes = (time.getTime() - clock.now.getTime()) / minuteMs;
  if (minutes <= 0) return fill(wording.due.over, { time: span(-minutes, wording) });
  if (minutes < minutesOfHour) return fill(wording.due.left, { time: span(minutes, wording) });
  return formatReplyBy(time, clock, wording);
}

/** Whole minutes, hours or days; at least a minute. */
function span(minutes: number, { intlLocale }: Wording): string {
  const [unit, count] =
    minutes < minutesOfHour
      ? ['minute', minutes]
      : minutes < minutesOfDay
        ? ['hour', minutes / minutesOfHour]
        : ['day', minutes / minutesOfDay];
  const format = new Intl.NumberFormat(intlLocale, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.max(1, Math.floor(count)));
}
