import { languageOf } from '../language/language-of.ts';
import type { Locale } from '../schema/locale.ts';
import type { Sentence } from './sentences.ts';
import { englishSyllables } from './syllables.ts';

/** How hard texts of one language are to read. */
export interface ReadingMeasure {
  /** The name under which it was published, or what it counts. */
  readonly name: string;
  /** The worst score with which a reader of ordinary schooling copes. */
  readonly limit: number;
  /** True when a higher score reads easier. */
  readonly isHigherEasier: boolean;
  /** Finite for one sentence or more, at any length. */
  readonly scoreOf: (sentences: readonly Sentence[]) => number;
}

/**
 * Easier with more, mostly 0 to 100: words in a sentence and syllables in a word. R. Flesch, "A new readability
 * yardstick", Journal of Applied Psychology 32 (1948); words and sentences as in his "How to Write Plain English"
 * (1979), where 60 is the least for plain English. Many who read a shop's English have another first language.
 */
const fleschReadingEase: ReadingMeasure = {
  name: 'Flesch reading ease',
  limit: 65,
  isHigherEasier: true,
  scoreOf: (sentences) =>
    206.835 - 1.015 * sentenceLength(sentences) - 84.6 * meanOfWords(sentences, englishSyllables),
};

/**
 * Harder with more, mostly 20 to 60: words in a sentence, and words of more than six letters in a hundred. C.-H.
 * Björnsson, "Läsbarhet" (1968), where newspapers lie between 40 and 50; J. Anderson, "Lix and Rix", Journal of
 * Reading 26 (1983), finds it of use in other languages, since it counts letters instead of syllables.
 */
const lix: ReadingMeasure = {
  name: 'LIX',
  limit: 50,
  isHigherEasier: false,
  scoreOf: (sentences) =>
    sentenceLength(sentences) + 100 * meanOfWords(sentences, (word) => (letterCount(word) > 6 ? 1 : 0)),
};

/** Guides to plain language ask for 15 to 20 words on average: M. Cutts, "Oxford Guide to Plain English" (2013). */
const meanSentenceLength: ReadingMeasure = {
  name: 'words per sentence',
  limit: 20,
  isHigherEasier: false,
  scoreOf: sentenceLength,
};

const measures: ReadonlyMap<string, ReadingMeasure> = new Map([
  ['en', fleschReadingEase],
  ['id', lix],
]);

/** The measure of a language: its own, else the length of sentences alone. */
export function readingMeasure(locale: Locale): ReadingMeasure {
  return measures.get(languageOf(locale)) ?? meanSentenceLength;
}

/** True when a text with this score is harder than the measure's limit. */
export function isTooHard({ limit, isHigherEasier }: ReadingMeasure, score: number): boolean {
  return isHigherEasier ? score < limit : score > limit;
}

/**
 * The sentence without which the rest would read easiest, the first of equal ones: what to rewrite. Undefined for a
 * text without sentences.
 */
export function hardestSentence(
  { scoreOf, isHigherEasier }: ReadingMeasure,
  sentences: readonly Sentence[],
): Sentence | undefined {
  const [only] = sentences;
  if (sentences.length < 2) return only;
  const easeWithout = sentences.map((_, index) => {
    const score = scoreOf(sentences.toSpliced(index, 1));
    return isHigherEasier ? score : -score;
  });
  return sentences[easeWithout.indexOf(Math.max(...easeWithout))];
}

function sentenceLength(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0) / sentences.length;
}

function meanOfWords(sentences: readonly Sentence[], count: (word: string) => number): number {
  const words = sentences.flatMap((sentence) => sentence.words);
  return words.reduce((sum, word) => sum + count(word), 0) / words.length;
}

function letterCount(word: string): number {
  return word.replaceAll(/[^\p{L}]/gu, '').length;
}
