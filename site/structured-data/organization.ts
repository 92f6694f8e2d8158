import type { Corpus } from '../../content/corpus/corpus.ts';
import { dayIn } from '../../content/corpus/hours/index.ts';
import type { Business, Channel } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { weekdays } from '../../content/corpus/schema/weekday.ts';
import type { Weekday } from '../../content/corpus/schema/weekday.ts';
import { contactChannels } from '../hours/channels.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { Thing } from './thing.ts';

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** The shop with the ways to reach it and the hours in which people answer. `home` is the help center's address. */
export function organization(
  corpus: Pick<Corpus, 'business' | 'facts'>,
  locale: Locale,
  now: Date,
  home: string | undefined,
): Thing {
  const { business } = corpus;
  const { contact } = stringsFor(locale);
  const hours = openingHours(business, dayIn(business.timeZone, now));
  return {
    '@type': 'Organization',
    name: business.name,
    url: business.links.shop ?? home,
    contactPoint: contactChannels(corpus, locale, now).map(({ channel, value, link }) => ({
      '@type': 'ContactPoint',
      contactType: 'customer support',
      name: contact.channel[channel],
      ...addressOf(channel, value, link),
      availableLanguage: business.locales,
      hoursAvailable: hours,
    })),
  };
}

function addressOf(channel: Channel, value: string, link: string): Readonly<Record<string, string>> {
  if (channel === 'email') return { email: value };
  if (channel === 'phone' || channel === 'sms') return { telephone: value };
  return channel === 'whatsapp' ? { telephone: value, url: link } : { url: link };
}

/** The week, days with equal hours together, then the coming days that differ. Closed all day is from 00:00 to 00:00. */
function openingHours({ openingHours: week, holidays }: Business, today: string): readonly Thing[] {
  const spans = new Map<string, string[]>();
  for (const day of weekdays) {
    for (const span of week[day] ?? []) spans.set(span, [...(spans.get(span) ?? []), dayNames[day]]);
  }
  const usual = [...spans].map(([span, dayOfWeek]) => ({ ...hoursOf(span), dayOfWeek }));
  const special = holidays
    .filter(({ date }) => date >= today)
    .flatMap(({ date, hours }) =>
      (hours.length > 0 ? hours : ['00:00-00:00']).map((span) => ({
        ...hoursOf(span),
        validFrom: date,
        validThrough: date,
      })),
    );
  return [...usual, ...special];
}

/** schema.org's clock ends a minute before midnight. */
function hoursOf(span: string): Thing {
  const [opens = '', closes = ''] = span.split('-');
  return {
    '@type': 'OpeningHoursSpecification',
    opens,
    closes: closes === '24:00' ? '23:59' : closes,
  };
}
