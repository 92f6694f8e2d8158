import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ReplyNote } from '../routes/replies/composed-reply-schema.ts';

/** Why another channel serves better: the channel takes no photos, the answer is too long, everybody reads along. */
export type AdviceReason = 'photos' | 'long' | 'public';

/** What agents read beside a composed reply. */
interface ComposeWording {
  readonly notes: Readonly<Record<ReplyNote['kind'], string>>;
  /**
   * In place of the note that a reply was shortened, where a part of the answers is missing from it; with the titles of
   * the answers concerned, where there are several.
   */
  readonly answerCut: (titles: readonly string[]) => string;
  readonly advice: Readonly<Record<AdviceReason, string>>;
}

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ');

const indonesian: ComposeWording = {
  notes: {
    already_sent: 'Jawaban ini sudah dikirim dalam percakapan ini.',
    moved_to_private:
      'Jawabannya memuat atau meminta data pribadi, jadi balasan publik ini hanya mengajak pindah ke pesan pribadi.',
    shortened: 'Balasan dipendekkan supaya muat di saluran ini.',
    too_long: 'Balasan ini tidak muat di saluran ini. Pendekkan, atau pakai saluran lain.',
  },
  answerCut: (titles) =>
    `Jawabannya dipotong supaya muat di saluran ini. ${titles.length === 0 ? '' : `Tidak lengkap: ${quoted(titles)}. `}Sisanya tidak ada dalam balasan ini.`,
  advice: {
    photos: 'Perlu foto, dan saluran ini tidak bisa menerimanya.',
    long: 'Jawaban lengkapnya terlalu panjang untuk saluran ini.',
    public: 'Perlu data pribadi, dan semua orang bisa membaca di sini.',
  },
};

const english: ComposeWording = {
  notes: {
    already_sent: 'This answer was already sent in this conversation.',
    moved_to_private:
      'The answer holds or asks for personal data, so this public reply only leads to private messages.',
    shortened: 'The reply was shortened to fit this channel.',
    too_long: 'The reply does not fit this channel. Shorten it, or use another one.',
  },
  answerCut: (titles) =>
    `The answer was cut to fit this channel. ${titles.length === 0 ? '' : `Not complete: ${quoted(titles)}. `}The rest of it is not in this reply.`,
  advice: {
    photos: 'Photos are needed, and this channel takes none.',
    long: 'The full answer is too long for this channel.',
    public: 'Personal data is needed, and everybody can read along here.',
  },
};

/** Phrases in a language; English for one that has none. */
export function composeWording(locale: Locale): ComposeWording {
  return languageOf(locale) === 'id' ? indonesian : english;
}
