import { dayIn, weekHoursText } from '../../content/corpus/hours/index.ts';
import type { Business } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { corpus } from '../build/pages.ts';
import { perLocale } from '../build/per-locale.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { HoursData } from './hours-text.ts';

/** The week's hours in one line. */
export const hoursLine = perLocale((locale) => weekHoursText(corpus.business, locale, corpus.resolvedAt));

/** What `<open-hours>` reads in the browser, as JSON for a script element. */
export const hoursJson = perLocale((locale) => toJson(dataOf(locale, [])));

/** What hours and reply times are told from in the browser. */
export const hoursAndReplies = perLocale((locale) => dataOf(locale, corpus.business.channels));

/** The same as JSON for a script element. */
export const hoursAndRepliesJson = perLocale((locale) => toJson(hoursAndReplies(locale)));

const toJson = (data: HoursData) => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);

function dataOf(locale: Locale, channels: Business['channels']): HoursData {
  const { hours, intlLocale } = stringsFor(locale);
  const { openUntil, openAlways, opensLater, closed, today, tomorrow, replyBy, within, minutes } = hours;
  const { timeZone, openingHours, holidays } = corpus.business;
  const currentDay = dayIn(timeZone, corpus.resolvedAt);
  return {
    business: {
      timeZone,
      openingHours,
      channels,
      holidays: holidays
        .filter(({ date }) => date >= currentDay)
        .map(({ date, hours: spans }) => ({ date, hours: spans })),
    },
    locale,
    intlLocale,
    strings: { openUntil, openAlways, opensLater, closed, today, tomorrow, replyBy, within, minutes },
  };
}
