import { languageOf } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** Sentences around a list of gaps. */
export interface GapWording {
  nothing(days: number): string;
  title(days: number, asked: number, questions: number, shown: number): string;
  /** `day` is 2026-11-21. */
  lastAsked(day: string): string;
  alsoAsked(text: string): string;
  /** `text` is what the document has that is most like the question; `percent` is 0 to 100. */
  nearest(title: string, id: string, text: string, percent: number): string;
  noneNear: string;
}

const indonesian: GapWording = {
  nothing: (days) => `Tidak ada pertanyaan tanpa jawaban dalam ${days} hari terakhir.`,
  title: (days, asked, questions, shown) =>
    `${days} hari terakhir: ${questions} pertanyaan tanpa jawaban, diajukan ${asked} kali${shown < questions ? `; ${shown} yang tersering` : ''}.`,
  lastAsked: (day) => `Terakhir ditanyakan ${day}`,
  alsoAsked: (text) => `Juga ditulis: ${text}`,
  nearest: (title, id, text, percent) => `Teks terdekat: ${title} (${id}), ${percent}% mirip: ${text}`,
  noneNear: 'Belum ada teks yang mirip',
};

const english: GapWording = {
  nothing: (days) => `No unanswered questions in the last ${days} days.`,
  title: (days, asked, questions, shown) =>
    `Last ${days} days: unanswered questions ${questions}, times asked ${asked}${shown < questions ? `; the ${shown} most frequent` : ''}.`,
  lastAsked: (day) => `Last asked ${day}`,
  alsoAsked: (text) => `Also put as: ${text}`,
  nearest: (title, id, text, percent) => `Nearest text: ${title} (${id}), ${percent}% alike: ${text}`,
  noneNear: 'No text is like it',
};

/** Sentences in a language; English for one that has none. */
export function gapWordingOf(locale: Locale): GapWording {
  return languageOf(locale) === 'id' ? indonesian : english;
}
