import type { LocalisedText } from '../schema/locale.ts';
import { longestSpanMs, openSpans } from './open-spans.ts';
import type { BusinessHours } from './open-spans.ts';
import { dayIn } from './zoned-time.ts';

/** Whether people answer at a moment, and until or from when. */
export interface OpenState {
  readonly isOpen: boolean;
  /** End of the hours running; present only when open, absent when that is more than eight days away. */
  readonly closesAt?: Date;
  /** Next opening; present only when closed, absent when there is none within 400 days. */
  readonly opensAt?: Date;
  /** Name of today's holiday where it has one, whether or not the shop is open on it. */
  readonly holidayName?: LocalisedText;
}

/** Whether the shop is open at `now`. Opening is inclusive, closing exclusive. */
export function openState(business: BusinessHours, now: Date): OpenState {
  const today = dayIn(business.timeZone, now);
  const holiday = business.holidays.find(({ date }) => date === today);
  const named = holiday?.name ? { holidayName: holiday.name } : {};
  const span = firstSpan(business, now);
  if (!span) return { isOpen: false, ...named };
  if (span.opensAt > now) return { isOpen: false, opensAt: span.opensAt, ...named };
  if (span.closesAt.getTime() - now.getTime() > longestSpanMs) return { isOpen: true, ...named };
  return { isOpen: true, closesAt: span.closesAt, ...named };
}

function firstSpan(business: BusinessHours, now: Date) {
  for (const span of openSpans(business, now)) return span;
  return undefined;
}
