import { dateText, moneyText } from '../../content/corpus/facts/index.ts';
import { readAmount } from '../../content/corpus/language/amount.ts';
import type { Business } from '../../content/corpus/schema/business.ts';
import { DaySchema } from '../../content/corpus/schema/locale.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { SuggestionRequest } from '../routes/suggestions/schema.ts';
import { firstName } from './first-name.ts';
import { deadlineText } from './moment-text.ts';

/** Placeholder values by full Liquid name, such as `contact.first_name`; never blank. */
export type PlaceholderValues = ReadonlyMap<string, string>;

/** What placeholder values are read from. */
export type ValueSource = Pick<SuggestionRequest, 'contact' | 'agent' | 'conversation'>;

/**
 * Values that the request names. White space is collapsed, invisible characters are dropped, blank values are left
 * out. A first name that is not given is taken from the name.
 */
export function placeholderValues(source: ValueSource): PlaceholderValues {
  const values = new Map<string, string>();
  for (const [owner, fields] of Object.entries(source)) {
    for (const [field, value] of Object.entries(fields ?? {})) {
      if (typeof value !== 'object') set(values, `${owner}.${field}`, value);
      else for (const [key, own] of Object.entries(value)) set(values, `${owner}.${field}.${key}`, own);
    }
  }
  for (const owner of ['contact', 'agent']) {
    const name = values.get(`${owner}.name`);
    if (name !== undefined && !values.has(`${owner}.first_name`)) {
      values.set(`${owner}.first_name`, firstName(name));
    }
  }
  return values;
}

/**
 * Values as the language writes them. Of placeholders with a type an amount in any of the usual ways (`189rb`, 189000)
 * and a day as `2026-11-21`; of any an instant as programs write it, `2026-11-24T05:00:00Z`, as the time by which
 * something comes. What is none of these stays as it is.
 */
export function writtenValues(
  values: PlaceholderValues,
  { placeholders, currency, timeZone }: Pick<Business, 'placeholders' | 'currency' | 'timeZone'>,
  locale: Locale,
  now: Date,
): PlaceholderValues {
  if (values.size === 0) return values;
  const written = new Map(values);
  for (const [name, value] of values) {
    if (!instant.test(value)) continue;
    const at = new Date(value);
    if (Number.isFinite(at.getTime())) written.set(name, deadlineText(at, now, locale, timeZone));
  }
  for (const [name, { type }] of Object.entries(placeholders)) {
    const value = values.get(name);
    if (value === undefined || type === undefined) continue;
    if (type === 'date') {
      if (DaySchema.safeParse(value).success) written.set(name, dateText(value, locale));
      continue;
    }
    const amount = Number(readAmount(value.toLowerCase().replace(/\s+/g, '').replace(/,-$/, '')));
    if (Number.isFinite(amount)) written.set(name, moneyText(amount, currency, locale));
  }
  return written;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

function set(values: Map<string, string>, name: string, value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return;
  const text = String(value)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .trim();
  if (text !== '') values.set(name, text);
}
