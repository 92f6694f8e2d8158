import { minuteOf } from '../../content/corpus/hours/zoned-time.ts';
import { isSalam } from './greeted.ts';
import type { LocaleTexts } from './locale-texts.ts';
import type { ReplyContext } from './reply-context.ts';
import type { Text } from './text.ts';

/**
 * The greetings that fit: on the phone an opening, in return for a salam a salam, for letters a formal one, else by time
 * of day where the customer's time zone is known, except by email, which is read later.
 */
export function greetingTexts(
  texts: LocaleTexts,
  { channel, messages, contact, locale, now }: ReplyContext,
  isFormal: boolean,
): readonly Text[] {
  if (channel === 'phone' && texts.phone.length > 0) return texts.phone;
  if (texts.salam.length > 0 && isSalam(messages, locale)) return texts.salam;
  if (isFormal && texts.formal.length > 0) return texts.formal;
  const timeZone = contact?.time_zone;
  if (channel === 'email' || timeZone === undefined) return texts.hello;
  const hour = hourIn(timeZone, now);
  const timed = hour === undefined ? undefined : texts.byTime.find(({ until }) => hour < until);
  return timed?.texts ?? texts.hello;
}

/** The hour, 0 to 23; undefined for a zone that there is not. */
function hourIn(timeZone: string, now: Date): number | undefined {
  try {
    return Math.floor(minuteOf(timeZone, now) / 60);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
