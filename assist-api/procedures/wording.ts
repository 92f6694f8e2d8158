import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { AttachmentKind } from '../conversation/index.ts';
import type { Commitment } from '../reply-checks/patterns/index.ts';

/** What agents read around a procedure. */
interface ProcedureWording {
  /** `evidence` is what the customer wrote. */
  readonly signal: (evidence: string) => string;
  readonly response: (title: string) => string;
  /** Words of the question that the article holds; can be empty. */
  readonly playbook: (words: readonly string[]) => string;
  /** Up to what something may be granted; `limit` is the fact as text. */
  readonly upTo: Readonly<Record<Commitment, (limit: string) => string>>;
  /** What the customer sent; `count` is 1 or more. */
  readonly sent: (kind: AttachmentKind, count: number) => string;
}

const indonesianKinds: Readonly<Record<AttachmentKind, string>> = {
  photo: 'foto',
  video: 'video',
  voice: 'pesan suara',
  sticker: 'stiker',
  document: 'dokumen',
  location: 'lokasi',
  contact: 'kontak',
  media: 'lampiran',
};

const indonesian: ProcedureWording = {
  signal: (evidence) => `Pelanggan menulis “${evidence}”`,
  response: (title) => `Dasar balasan “${title}”`,
  playbook: (words) => (words.length > 0 ? `Kata yang cocok: ${words.join(', ')}` : 'Cocok dengan pesannya'),
  upTo: {
    goodwill: (limit) => `kompensasi sampai ${limit}`,
    refund: (limit) => `refund sampai ${limit}`,
    partial_refund: (limit) => `refund sebagian sampai ${limit}`,
    keep_item: (limit) => `refund tanpa barang kembali sampai ${limit}`,
    advance_refund: (limit) => `refund di muka sampai ${limit}`,
  },
  sent: (kind, count) => `${count} ${indonesianKinds[kind]}`,
};

const englishKinds: Readonly<Record<AttachmentKind, readonly [one: string, many: string]>> = {
  photo: ['photo', 'photos'],
  video: ['video', 'videos'],
  voice: ['voice message', 'voice messages'],
  sticker: ['sticker', 'stickers'],
  document: ['document', 'documents'],
  location: ['location', 'locations'],
  contact: ['contact', 'contacts'],
  media: ['attachment', 'attachments'],
};

const english: ProcedureWording = {
  signal: (evidence) => `The customer wrote “${evidence}”`,
  response: (title) => `What the reply “${title}” rests on`,
  playbook: (words) => (words.length > 0 ? `Words that match: ${words.join(', ')}` : 'Fits the message'),
  upTo: {
    goodwill: (limit) => `compensation up to ${limit}`,
    refund: (limit) => `refund up to ${limit}`,
    partial_refund: (limit) => `partial refund up to ${limit}`,
    keep_item: (limit) => `refund without the item back up to ${limit}`,
    advance_refund: (limit) => `refund in advance up to ${limit}`,
  },
  sent: (kind, count) => `${count} ${englishKinds[kind][count === 1 ? 0 : 1]}`,
};

/** Phrases in a language; English for one that has none. */
export function procedureWording(locale: Locale): ProcedureWording {
  return languageOf(locale) === 'id' ? indonesian : english;
}
