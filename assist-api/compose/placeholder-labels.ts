import { languageOf } from '../../content/corpus/language/index.ts';
import type { Business } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { MissingPlaceholder } from '../routes/replies/composed-reply-schema.ts';

const standard: Readonly<Record<string, Readonly<Record<'id' | 'en', string>>>> = {
  'contact.name': { id: 'Nama pelanggan', en: "Customer's name" },
  'contact.first_name': { id: 'Nama panggilan pelanggan', en: "Customer's first name" },
  'contact.last_name': { id: 'Nama belakang pelanggan', en: "Customer's last name" },
  'contact.email': { id: 'Surel pelanggan', en: "Customer's email" },
  'contact.phone': { id: 'Nomor telepon pelanggan', en: "Customer's phone number" },
  'contact.id': { id: 'Nomor pelanggan', en: 'Customer number' },
  'agent.name': { id: 'Nama agen', en: "Agent's name" },
  'agent.first_name': { id: 'Nama panggilan agen', en: "Agent's first name" },
  'agent.last_name': { id: 'Nama belakang agen', en: "Agent's last name" },
  'agent.email': { id: 'Surel agen', en: "Agent's email" },
  'agent.phone': { id: 'Nomor telepon agen', en: "Agent's phone number" },
  'conversation.id': { id: 'Nomor percakapan', en: 'Conversation number' },
};

/** What to ask for, in the reply's language: from business.yaml, else a standard label, else the last part of the name. */
export function missingPlaceholder(
  placeholder: string,
  locale: Locale,
  business: Business,
): MissingPlaceholder {
  const own = business.placeholders[placeholder];
  const label =
    own?.label[locale] ??
    standard[placeholder]?.[languageOf(locale) === 'id' ? 'id' : 'en'] ??
    lastPart(placeholder);
  const example = typeof own?.example === 'string' ? own.example : own?.example[locale];
  return { placeholder, label, ...(example === undefined ? {} : { example }) };
}

function lastPart(placeholder: string): string {
  return (placeholder.split('.').at(-1) ?? placeholder).replaceAll('_', ' ');
}
