import type { z } from 'zod';
import { stringify } from 'yaml';
import { nearest } from '../problems/nearest.ts';

const examples: Readonly<Record<string, string>> = {
  date: '2026-11-21',
  url: 'https://toko.example/pesanan',
  email: 'halo@toko.example',
  e164: '"+6281234567890"',
};

/** A YAML line that would pass in place of the one an issue is about; undefined where none can be made. */
export function correctedExample(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  const name = issue.path.at(-1);
  const corrected = correctedValue(issue, value);
  if (corrected === undefined || name === undefined) return undefined;
  if (issue.code === 'invalid_key') return `${corrected}:`;
  return typeof name === 'number' ? `- ${corrected}` : `${String(name)}: ${corrected}`;
}

function correctedValue(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typedValue(issue.expected, value);
    case 'invalid_format':
      return examples[issue.format] ?? formattedValue(issue.message, value);
    case 'custom':
      return formattedValue(issue.message, value);
    case 'invalid_key':
      return formattedValue(issue.issues[0]?.message ?? '', String(issue.path.at(-1)));
    case 'invalid_value':
      return closest(value, issue.values.map(String));
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? closest(value, issue.options.map(String))
        : undefined;
    case 'too_big':
      return typeof value === 'string'
        ? line(value.slice(0, Number(issue.maximum)).trim())
        : String(issue.maximum);
    case 'too_small':
      return issue.origin === 'number' ? String(issue.minimum) : issue.origin === 'array' ? '[...]' : '"..."';
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_element':
      return undefined;
  }
}

function typedValue(expected: string, value: unknown): string | undefined {
  switch (expected) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? `"${value}"` : '"..."';
    case 'array':
      return typeof value === 'string' ? `[${line(value)}]` : '[...]';
    case 'number':
    case 'int': {
      const digits = typeof value === 'string' ? value.replaceAll(/\D/g, '') : '';
      return digits === '' ? '1' : digits;
    }
    case 'boolean':
      return 'true';
    case 'record':
    case 'object':
      return typeof value === 'string' ? `{ id: ${line(value)}, en: ... }` : '{ id: ..., en: ... }';
    default:
      return undefined;
  }
}

function formattedValue(message: string, value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : '';
  if (message.includes('request-return')) return asId(text) || 'request-return';
  if (message.includes('return_window')) return asId(text).replaceAll('-', '_') || 'return_window';
  if (message.includes('08:00-21:00') || message.includes('start')) return '"08:00-21:00"';
  if (message.includes('2026-11-21')) return correctedMoment(text);
  if (message.includes('15:00')) return '"15:00"';
  if (message.includes('currency')) return 'IDR';
  if (message.includes('order_number')) return 'conversation.custom_attribute.order_number';
  if (message.includes('broken_promise')) return asId(text).replaceAll('-', '_') || 'broken_promise';
  if (message.includes('time zone')) return 'Asia/Jakarta';
  return message.includes('language tag') ? 'id' : undefined;
}

/** `2027-3-1 9.00` and `2027-03-01T09:00` as they are meant; else an example. */
function correctedMoment(text: string): string {
  const [, year, month = '', day = '', hour, minute = '00'] =
    /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D+(\d{1,2})[.:](\d\d))?/.exec(text) ?? [];
  if (year === undefined) return '2026-11-21 09:00';
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour === undefined ? date : `${date} ${hour.padStart(2, '0')}:${minute}`;
}

/** A text as an id: lower-case words joined by hyphens; accents dropped, other signs too. Can be empty. */
export function asId(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
}

const closest = (value: unknown, values: readonly string[]) =>
  nearest(String(value), values, 1)[0] ?? values[0];

const line = (text: string) => stringify(text, { lineWidth: 0 }).trim();
