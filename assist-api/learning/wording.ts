import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ImportResult } from './import-messages.ts';

/** Sentences around what was learned. Days are 2026-11-21. */
export interface LearnedWording {
  nothing: string;
  title(messages: number, items: number): string;
  last(day: string): string;
  /** Stands for the title of an item that the content no longer holds. */
  goneItem: string;
  item(title: string, id: string, messages: number): string;
  removed(messages: number): string;
  soon: string;
  unknownMessage(messageId: string): string;
  nothingOfItem(id: string): string;
  imported(result: ImportResult): string;
  /** Until when what was imported is kept. */
  keptUntil(day: string): string;
  unreadableFile(file: string): string;
  badLine: string;
  badText: string;
  badDoc: string;
  badLocale(locales: readonly string[]): string;
  unknownKeys(keys: readonly string[]): string;
  unknownItem(id: string): string;
  moreFaults(count: number): string;
  importHint: string;
}

const exampleLine = '{"text": "paket saya belum sampai", "doc": "paket-telat", "locale": "id"}';

const indonesian: LearnedWording = {
  nothing: 'Belum ada yang dipelajari dari pesan sebelumnya.',
  title: (messages, items) =>
    `Dipelajari dari ${messages} pesan yang sudah dijawab, untuk ${items} balasan dan artikel.`,
  last: (day) => `Terakhir ${day}`,
  goneItem: 'tidak ada lagi di konten',
  item: (title, id, messages) => `${title} (${id}): ${messages} pesan`,
  removed: (messages) => `${messages} pesan tidak dipelajari lagi.`,
  soon: 'Server yang sedang berjalan menyesuaikan diri dalam sekitar satu menit.',
  unknownMessage: (messageId) => `Tidak ada pesan ${messageId} yang dipelajari.`,
  nothingOfItem: (id) => `Tidak ada pesan yang dipelajari untuk "${id}".`,
  imported: ({ lines, added, repeated, removed, tooShort }) =>
    [
      `${lines} baris dibaca, ${added} pesan ditambahkan.`,
      ...(repeated > 0 ? [`${repeated} sudah ada sebelumnya.`] : []),
      ...(removed > 0 ? [`${removed} pernah dihapus dan tetap dihapus; --restore mengembalikannya.`] : []),
      ...(tooShort > 0 ? [`${tooShort} terlalu singkat untuk dipelajari dan tidak disimpan.`] : []),
    ].join('\n'),
  keptUntil: (day) => `Disimpan sampai ${day} (TEXT_RETENTION_DAYS).`,
  unreadableFile: (file) => `Berkas ${file} tidak dapat dibaca.`,
  badLine: 'harus berisi satu objek JSON dengan "text" dan "doc"',
  badText: '"text" harus berisi pesan pelanggan, dalam tanda kutip dan tidak kosong',
  badDoc: '"doc" harus berisi kode balasan atau ID artikel; untuk beberapa, "docs" dengan daftarnya',
  badLocale: (locales) => `"locale" harus salah satu dari ${locales.join(', ')}`,
  unknownKeys: (keys) => `tidak mengenal ${keys.join(', ')}; yang dikenal: text, doc, docs, locale`,
  unknownItem: (id) => `tidak ada balasan atau artikel "${id}"`,
  moreFaults: (count) => `... dan ${count} kesalahan lagi`,
  importHint: `Tidak ada yang diimpor. Contoh baris yang benar:\n${exampleLine}`,
};

const english: LearnedWording = {
  nothing: 'Nothing was learned from past messages yet.',
  title: (messages, items) => `Learned from past messages: ${messages}, for replies and articles: ${items}.`,
  last: (day) => `Last on ${day}`,
  goneItem: 'no longer in the content',
  item: (title, id, messages) => `${title} (${id}), past messages: ${messages}`,
  removed: (messages) => `No longer learned from: ${messages}.`,
  soon: 'A running server follows within about a minute.',
  unknownMessage: (messageId) => `There is no learned message ${messageId}.`,
  nothingOfItem: (id) => `Nothing was learned for "${id}".`,
  imported: ({ lines, added, repeated, removed, tooShort }) =>
    [
      `Lines read: ${lines}, messages added: ${added}.`,
      ...(repeated > 0 ? [`There before: ${repeated}.`] : []),
      ...(removed > 0 ? [`Removed earlier, and left so: ${removed}; --restore takes them back.`] : []),
      ...(tooShort > 0 ? [`Too short to learn from, and not kept: ${tooShort}.`] : []),
    ].join('\n'),
  keptUntil: (day) => `Kept until ${day} (TEXT_RETENTION_DAYS).`,
  unreadableFile: (file) => `The file ${file} cannot be read.`,
  badLine: 'takes one JSON object with "text" and "doc"',
  badText: '"text" takes the customer\'s message, in quotes and not empty',
  badDoc: '"doc" takes the short code of a reply or the id of an article; for several, "docs" with a list',
  badLocale: (locales) => `"locale" takes ${locales.join(', ')}`,
  unknownKeys: (keys) => `does not know ${keys.join(', ')}; it knows text, doc, docs, locale`,
  unknownItem: (id) => `there is no reply or article "${id}"`,
  moreFaults: (count) => `... and ${count} more`,
  importHint: `Nothing was imported. A line that is right:\n${exampleLine}`,
};

/** Sentences in a language; English for one that has none. */
export function learnedWordingOf(locale: Locale): LearnedWording {
  return languageOf(locale) === 'id' ? indonesian : english;
}
