import { clockText, weekHoursText } from '../hours/week-hours.ts';
import { zoneName } from '../hours/zone-name.ts';
import { languageOf } from '../language/language-of.ts';
import type { Business } from '../schema/business.ts';
import type { DurationUnit, Fact } from '../schema/fact.ts';
import type { Locale } from '../schema/locale.ts';
import { factInForce } from './value-in-force.ts';

/** What the wording of a fact rests on beside the fact itself. */
export interface FactContext {
  readonly business: Business;
  /** The moment that decides which value is in force. */
  readonly now: Date;
}

/** Units as [one, many]; a language without an entry takes what Intl gives, or the English word. */
const unitWords: Readonly<Record<string, Readonly<Record<DurationUnit, readonly [string, string]>>>> = {
  id: {
    second: ['detik', 'detik'],
    minute: ['menit', 'menit'],
    hour: ['jam', 'jam'],
    day: ['hari', 'hari'],
    workingDay: ['hari kerja', 'hari kerja'],
    week: ['minggu', 'minggu'],
    month: ['bulan', 'bulan'],
    year: ['tahun', 'tahun'],
  },
  en: {
    second: ['second', 'seconds'],
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    workingDay: ['working day', 'working days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
};

/** A fact in the reader's language: its wording, else the form of its type ("14 hari", "IDR 150,000"). One line. */
export function factText(fact: Fact, locale: Locale, context: FactContext): string {
  const current = factInForce(fact, context.now, context.business.timeZone);
  return current.wording?.[locale] ?? typeText(current, locale, context);
}

function typeText(fact: Fact, locale: Locale, { business, now }: FactContext): string {
  switch (fact.type) {
    case 'duration':
      return durationText(fact.value, numberText(fact.value, locale), fact.unit, locale);
    case 'durationRange': {
      const range = `${numberText(fact.min, locale)}–${numberText(fact.max, locale)}`;
      return durationText(fact.max, range, fact.unit, locale);
    }
    case 'money':
      return moneyText(fact.value, business.currency, locale);
    case 'percent':
      return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 6 })
        .format(fact.value / 100)
        .replace(/\s/g, ' ');
    case 'count':
      return `${numberText(fact.value, locale)} ${fact.unit[locale] ?? ''}`.trim();
    case 'time':
      return `${clockText(fact.value, locale)} ${zoneName(business.timeZone, locale, now)}`;
    case 'date':
      return dateText(fact.value, locale);
    case 'link':
    case 'email':
      return fact.value;
    case 'phone':
      return phoneText(fact.value);
    case 'openingHours':
      return weekHoursText(business, locale, now);
    case 'text':
      return fact.wording[business.locales[0] ?? ''] ?? '';
  }
}

const numberText = (value: number, locale: Locale) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);

function durationText(count: number, number: string, unit: DurationUnit, locale: Locale): string {
  const words = unitWords[languageOf(locale)];
  if (words) return `${number} ${words[unit][count === 1 ? 0 : 1]}`;
  if (unit === 'workingDay') return `${number} ${unitWords['en']?.workingDay[count === 1 ? 0 : 1] ?? ''}`;
  const parts = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(
    count,
  );
  return parts
    .map(({ type, value }) =>
      type === 'integer' ? number : ['decimal', 'fraction', 'group'].includes(type) ? '' : value,
    )
    .join('');
}

/** A day `2026-12-31` as the language writes it: `31 Desember 2026`, `31 December 2026`. */
export function dateText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Indonesian writes the symbol without a space, other languages the code: `Rp150.000`, `IDR 150,000`. */
export function moneyText(value: number, currency: string, locale: Locale): string {
  const isIndonesian = languageOf(locale) === 'id';
  const text = moneyFormat(currency, locale, isIndonesian ? 'narrowSymbol' : 'code').format(value);
  return isIndonesian ? text.replace(/\s/g, '') : text.replace(/\s/g, ' ');
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

/** Making a format takes many times as long as using it. */
function moneyFormat(
  currency: string,
  locale: Locale,
  currencyDisplay: 'narrowSymbol' | 'code',
): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let format = moneyFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay,
      minimumFractionDigits: 0,
    });
    moneyFormats.set(key, format);
  }
  return format;
}

/** English dates begin with the day, as the corpus is written in British spelling. */
const dateLocale = (locale: Locale) => (locale === 'en' ? 'en-GB' : locale);

/** Indonesian numbers in groups, `+62 812-0000-0000`, `+62 22-0000-0000`; others as they are. */
function phoneText(phone: string): string {
  const national = /^\+62(8\d\d|2[1-24]|31|61|\d{3})(\d{3,4})(\d+)$/.exec(phone);
  return national ? `+62 ${national.slice(1).join('-')}` : phone;
}
