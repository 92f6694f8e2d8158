import { dayIn, openState, replyBy } from '../../content/corpus/hours/index.ts';
import { zoneName } from '../../content/corpus/hours/zone-name.ts';
import type { ReplyTargets } from '../../content/corpus/hours/reply-by.ts';
import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Strings } from '../i18n/id.ts';

/** What the browser needs to tell the hours: part of business.yaml, and the words. */
export interface HoursData {
  readonly business: ReplyTargets;
  readonly locale: string;
  readonly intlLocale: string;
  readonly strings: Pick<
    Strings['hours'],
    | 'openUntil'
    | 'openAlways'
    | 'opensLater'
    | 'closed'
    | 'today'
    | 'tomorrow'
    | 'replyBy'
    | 'within'
    | 'minutes'
  >;
}

/** Waits up to this long are told in minutes, longer ones by the clock. */
const minutesWorthTelling = 60;

/** One line: open until when, or closed until when. */
export function openText(data: HoursData, now: Date): { readonly isOpen: boolean; readonly text: string } {
  const { strings, business } = data;
  const state = openState(business, now);
  if (state.isOpen) {
    const text = state.closesAt
      ? put(strings.openUntil, '{time}', withZone(clock(state.closesAt, data), data, now))
      : strings.openAlways;
    return { isOpen: true, text };
  }
  if (!state.opensAt) return { isOpen: false, text: strings.closed };
  const day = dayName(state.opensAt, now, data);
  const time = withZone(clock(state.opensAt, data), data, now);
  return { isOpen: false, text: put(put(strings.opensLater, '{day}', day), '{time}', time) };
}

/** By when a message sent now should be answered on a channel: the shop's own target, in opening hours. */
export function replyText(data: HoursData, channel: Channel, now: Date): string {
  const { strings, business } = data;
  const by = replyBy(business, channel, 'normal', now);
  const minutes = Math.ceil((by.getTime() - now.getTime()) / 60_000);
  if (minutes <= minutesWorthTelling)
    return put(strings.within, '{duration}', put(strings.minutes, '{count}', String(minutes)));
  const time = put(strings.replyBy, '{time}', clock(by, data));
  return dayIn(business.timeZone, by) === dayIn(business.timeZone, now)
    ? time
    : `${dayName(by, now, data)}, ${time}`;
}

function clock(at: Date, { business, intlLocale }: HoursData): string {
  const format = {
    timeZone: business.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return new Intl.DateTimeFormat(intlLocale, format).format(at);
}

const withZone = (time: string, { business, locale }: HoursData, now: Date) =>
  `${time} ${zoneName(business.timeZone, locale, now)}`;

/** "hari ini", "besok", the weekday within six days, else the date. */
function dayName(at: Date, now: Date, { business, intlLocale, strings }: HoursData): string {
  const [day, today] = [dayIn(business.timeZone, at), dayIn(business.timeZone, now)];
  const ahead = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  if (ahead === 0) return strings.today;
  if (ahead === 1) return strings.tomorrow;
  const format = ahead < 7 ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(intlLocale, { ...format, timeZone: business.timeZone }).format(at);
}

/** Shared with nothing that loads later: a module of two bundles would cost every page one more request. */
const put = (text: string, placeholder: string, value: string) => text.replace(placeholder, () => value);
