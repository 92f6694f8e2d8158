import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { FeedbackKind, FeedbackStatus, ItemReason } from './feedback.ts';

/** Words around feedback for writers in the terminal. */
export interface FeedbackWording {
  readonly reasons: Readonly<Record<ItemReason, string>>;
  readonly statuses: Readonly<Record<FeedbackStatus, string>>;
  /** What an item is about; an article is not named. */
  readonly kinds: Readonly<Record<Exclude<FeedbackKind, 'article'>, string>>;
  /** Counted from 1. */
  step(number: number): string;
  /** Who of the team reported it. */
  reported(name: string): string;
  readonly nothing: string;
  title(total: number, shown: number): string;
  votes(helpful: number, notHelpful: number): string;
  /** `day` is 2026-11-21. */
  said(day: string): string;
  owner(team: string): string;
  changed(text: string): string;
  decision(text: string): string;
  decided(status: string, by: string, day: string): string;
  /** In place of a comment after "yes". */
  readonly helped: string;
  /** In place of a comment that was forgotten. */
  readonly forgotten: string;
}

const indonesian: FeedbackWording = {
  reasons: {
    wrong: 'isinya keliru',
    unclear: 'sulit dipahami',
    missing: 'yang dicari tidak ada',
    didnt_work: 'sudah dicoba, belum berhasil',
    dislike_policy: 'tidak setuju dengan aturannya',
    confusing: 'membingungkan',
    hinders: 'menghambat pekerjaan',
  },
  kinds: { response: 'templat balasan', procedure: 'langkah kerja' },
  step: (number) => `langkah ${number}`,
  reported: (name) => `Dilaporkan oleh ${name}`,
  statuses: { open: 'baru', accepted: 'diterima', declined: 'ditolak', done: 'selesai' },
  nothing: 'Tidak ada masukan.',
  title: (total, shown) => `${total} masukan${shown < total ? `; ${shown} yang pertama` : ''}.`,
  votes: (helpful, notHelpful) => `membantu: ${helpful} ya, ${notHelpful} tidak`,
  said: (day) => `Terakhir disampaikan ${day}`,
  owner: (team) => `Penanggung jawab: ${team}`,
  changed: (text) => `Yang diubah: ${text}`,
  decision: (text) => `Alasan: ${text}`,
  decided: (status, by, day) => `${status} oleh ${by}, ${day}`,
  helped: 'membantu',
  forgotten: '(komentar sudah dihapus)',
};

const english: FeedbackWording = {
  reasons: {
    wrong: 'it is wrong',
    unclear: 'hard to understand',
    missing: 'something is missing',
    didnt_work: 'tried it, did not work',
    dislike_policy: 'does not agree with the policy',
    confusing: 'confusing',
    hinders: 'gets in the way of the work',
  },
  kinds: { response: 'canned response', procedure: 'procedure' },
  step: (number) => `step ${number}`,
  reported: (name) => `Reported by ${name}`,
  statuses: { open: 'open', accepted: 'accepted', declined: 'declined', done: 'done' },
  nothing: 'There is no feedback.',
  title: (total, shown) => `Items of feedback: ${total}${shown < total ? `; the first ${shown}` : ''}.`,
  votes: (helpful, notHelpful) => `helpful: yes ${helpful}, no ${notHelpful}`,
  said: (day) => `Last said ${day}`,
  owner: (team) => `Owner: ${team}`,
  changed: (text) => `Changed: ${text}`,
  decision: (text) => `Why: ${text}`,
  decided: (status, by, day) => `${status} by ${by}, ${day}`,
  helped: 'helpful',
  forgotten: '(comment deleted by now)',
};

/** Words in a language; English for one that has none. */
export function feedbackWordingOf(locale: Locale): FeedbackWording {
  return languageOf(locale) === 'id' ? indonesian : english;
}
