import { clockText } from '../../content/corpus/hours/week-hours.ts';
import { addDays, dayIn, minuteMs, minuteOf } from '../../content/corpus/hours/zoned-time.ts';
import { zoneName } from '../../content/corpus/hours/zone-name.ts';
import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** A moment is told as the next full quarter of an hour: nobody reads 16.37, and none is promised too early. */
const stepMs = 15 * minuteMs;

const words = {
  id: {
    today: (clock: string) => `hari ini sebelum pukul ${clock}`,
    tomorrow: (clock: string) => `besok sebelum pukul ${clock}`,
    later: (day: string, clock: string) => `${day} sebelum pukul ${clock}`,
  },
  en: {
    today: (clock: string) => `today before ${clock}`,
    tomorrow: (clock: string) => `tomorrow before ${clock}`,
    later: (day: string, clock: string) => `on ${day} before ${clock}`,
  },
};

/** By when, as it is said to a customer: `besok sebelum pukul 09.30 WIB`, `on Monday 23 November before 10:00 WIB`. */
export function deadlineText(at: Date, now: Date, locale: Locale, timeZone: string): string {
  const moment = new Date(Math.ceil(at.getTime() / stepMs) * stepMs);
  const day = dayIn(timeZone, moment);
  const minutes = minuteOf(timeZone, moment);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${clockText(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, locale)} ${zoneName(timeZone, locale, moment)}`;
  const language = languageOf(locale) === 'id' ? 'id' : 'en';
  const say = words[language];
  const today = dayIn(timeZone, now);
  if (day === today) return say.today(clock);
  if (day === addDays(today, 1)) return say.tomorrow(clock);
  const format = new Intl.DateTimeFormat(language === 'id' ? 'id' : 'en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return say.later(format.format(moment), clock);
}
