import type { Locale } from '../schema/locale.ts';
import type { Word } from './word.ts';

/** One word of a text. */
export interface Token {
  /** As typed. */
  readonly surface: string;
  /** Normalised word: lower case, accents and stretched letters resolved, informal spelling read as standard. */
  readonly word: string;
  /** The word without affixes; equal to `word` where no rule applies. */
  readonly stem: string;
  /** How telling the word is, 0 to 1: particles and vocatives near 0, stop words low, content words 1. */
  readonly weight: number;
  /** UTF-16 offsets in the text, end exclusive. One typed word can give several tokens with the same offsets. */
  readonly start: number;
  readonly end: number;
  /** The word itself: the same object for equal words, by which what is known of it is found without a look at its letters. */
  readonly record: Word;
}

/** How much of a text is of a language, more than 0 to 1. */
export interface LanguageShare {
  readonly locale: Locale;
  readonly share: number;
}

/** Reads text as customers type it. The same in Node and in the browser; never throws; time linear in the text. */
export interface Analyser {
  /** Tokens in order. Unknown locales get normalising only, no stemming. */
  analyse(text: string, locale: Locale): readonly Token[];
  /** What the words of a text also mean, in general and in this shop: normalised words, without the words themselves. */
  synonyms(tokens: readonly Token[], locale: Locale): readonly string[];
  /** The best of `locales` for the text, and how sure that is (0 to 1); the first of `locales` for text without letters. */
  detectLocale(
    text: string,
    locales: readonly Locale[],
  ): { readonly locale: Locale; readonly confidence: number };
  /**
   * Languages of a text with their shares of the words that stand in one language's lists only, the greatest first; a
   * single word of a language among many is mostly a name. Empty where no word tells.
   */
  languageShares(text: string, locales: readonly Locale[]): LanguageShare[];
}
