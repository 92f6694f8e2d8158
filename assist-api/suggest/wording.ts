import { languageOf } from '../../content/corpus/language/index.ts';
import type { Priority } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** Part of a suggestion that can fail by itself. */
export type SuggestionPart = 'triage' | 'responses' | 'articles' | 'procedures';

/** How a priority came about. */
export interface PriorityReason {
  readonly topicTitle: string | null;
  readonly startsAt: Priority;
  /** Words of the customer that raised it, and that lowered it. */
  readonly raisedBy: readonly string[];
  readonly loweredBy: readonly string[];
  /** Lowered because the customer only asks for information. */
  readonly isInformation: boolean;
  /** An agent asks for themselves. */
  readonly isAgent: boolean;
}

/** Phrases that agents read beside a suggestion. */
export interface Wording {
  words(words: readonly string[]): string;
  example(example: string): string;
  /** `count` is 1 or more. */
  past(count: number): string;
  title(title: string): string;
  topic(title: string): string;
  spelling(typed: string, read: string): string;
  source(title: string): string;
  priorityReason(reason: PriorityReason): string;
  failed: Readonly<Record<SuggestionPart, string>>;
}

const indonesianPriorities = { low: 'rendah', normal: 'biasa', high: 'tinggi', urgent: 'mendesak' };

const indonesian: Wording = {
  words: (words) => `Kata yang cocok: ${words.join(', ')}`,
  example: (example) => `Mirip contoh “${example}”`,
  past: (count) => `Mirip ${count} pesan sebelumnya yang dijawab dengan ini`,
  title: (title) => `Judulnya memuat kata pelanggan: ${title}`,
  topic: (title) => `Sesuai topik pesan: ${title}`,
  spelling: (typed, read) => `“${typed}” dibaca “${read}”`,
  source: (title) => `Bersumber dari “${title}”`,
  priorityReason: ({ topicTitle, startsAt, raisedBy, loweredBy, isInformation, isAgent }) => {
    if (isAgent) return 'Pertanyaan agen sendiri';
    const start =
      topicTitle === null
        ? `Topik belum jelas, mulai dari ${indonesianPriorities[startsAt]}`
        : `Topik ${topicTitle} mulai dari ${indonesianPriorities[startsAt]}`;
    if (raisedBy.length > 0) return `${start}; dinaikkan karena ${quoted(raisedBy)}`;
    if (loweredBy.length > 0) return `${start}; diturunkan karena ${quoted(loweredBy)} bisa menunggu`;
    return isInformation ? `${start}; diturunkan karena hanya menanyakan informasi` : start;
  },
  failed: {
    triage: 'Triase gagal. Saran balasan dan artikel tetap berlaku.',
    responses: 'Saran balasan gagal. Bagian lain tetap berlaku.',
    articles: 'Saran artikel gagal. Bagian lain tetap berlaku.',
    procedures: 'Daftar langkah gagal. Bagian lain tetap berlaku.',
  },
};

const english: Wording = {
  words: (words) => `Words that match: ${words.join(', ')}`,
  example: (example) => `Like the example “${example}”`,
  past: (count) =>
    count === 1 ? 'Like a past message answered with this' : `Like ${count} past messages answered with this`,
  title: (title) => `Its title holds the customer's words: ${title}`,
  topic: (title) => `Same topic as the message: ${title}`,
  spelling: (typed, read) => `“${typed}” read as “${read}”`,
  source: (title) => `Rests on “${title}”`,
  priorityReason: ({ topicTitle, startsAt, raisedBy, loweredBy, isInformation, isAgent }) => {
    if (isAgent) return "An agent's own question";
    const start =
      topicTitle === null
        ? `No clear topic, starts at ${startsAt}`
        : `Topic ${topicTitle} starts at ${startsAt}`;
    if (raisedBy.length > 0) return `${start}; raised because of ${quoted(raisedBy)}`;
    if (loweredBy.length > 0) return `${start}; lowered because ${quoted(loweredBy)} can wait`;
    return isInformation ? `${start}; lowered because it only asks for information` : start;
  },
  failed: {
    triage: 'Triage failed. Suggested replies and articles still hold.',
    responses: 'Suggested replies failed. The other parts still hold.',
    articles: 'Suggested articles failed. The other parts still hold.',
    procedures: 'Checklists failed. The other parts still hold.',
  },
};

function quoted(phrases: readonly string[]): string {
  return phrases.map((phrase) => `“${phrase}”`).join(', ');
}

/** Phrases in a language; English for one that has none. */
export function wordingOf(locale: Locale): Wording {
  return languageOf(locale) === 'id' ? indonesian : english;
}
