import type { Locale } from '../schema/locale.ts';
import { cleanWord } from './clean-word.ts';
import type { LanguagePack } from './language-pack.ts';
import { languagePackOf } from './languages.ts';
import { segment } from './segment.ts';

/** Words that decide; a longer text says no more about its language. */
const maxWords = 200;

// A word that a language lists is strong evidence, its look is weak.
const listedPoints = 1;
const cuePoints = 0.3;
/** Points that stand for "nothing known yet", so that one short word does not give certainty. */
const doubt = 0.5;
/** Under this share of the telling words a language is not counted. */
const leastShare = 0.12;

/** The best of `locales` for the text and how sure that is; see `Analyser.detectLocale`. */
export function detectLocale(
  text: string,
  locales: readonly Locale[],
): { locale: Locale; confidence: number } {
  const words = wordsOf(text);
  const scores = locales.map((locale) => {
    const pack = languagePackOf(locale);
    return { locale, score: pack ? words.reduce((sum, word) => sum + points(word, pack), 0) : 0 };
  });
  const [best, second] = scores.toSorted((a, b) => b.score - a.score);
  if (!best) return { locale: 'und', confidence: 0 };
  if (!second) return { locale: best.locale, confidence: 1 };
  return {
    locale: best.locale,
    confidence: (best.score - second.score) / (best.score + second.score + doubt),
  };
}

/**
 * Languages of a text with their shares of the words that stand in one language's lists only, the greatest first; a
 * single word of a language among many is mostly a name. Empty where no word tells.
 */
export function languageShares(
  text: string,
  locales: readonly Locale[],
): { locale: Locale; share: number }[] {
  const counts = new Map<Locale, number>();
  let total = 0;
  for (const word of wordsOf(text)) {
    const [locale, ...others] = locales.filter((name) => {
      const pack = languagePackOf(name);
      return pack !== undefined && points(word, pack) >= listedPoints;
    });
    if (locale === undefined || others.length > 0) continue;
    counts.set(locale, (counts.get(locale) ?? 0) + 1);
    total += 1;
  }
  const told = [...counts].filter(([, count]) => count / total >= leastShare);
  const sum = told.reduce((all, [, count]) => all + count, 0);
  return told
    .map(([locale, count]) => ({ locale, share: count / sum }))
    .sort((a, b) => b.share - a.share || (a.locale < b.locale ? -1 : 1));
}

/** The words of the last text: which languages it holds is asked after its main one. */
let last: { readonly text: string; readonly words: readonly string[] } | undefined;

function wordsOf(text: string): readonly string[] {
  if (last?.text !== text) {
    const segments = segment(text).slice(0, maxWords);
    last = { text, words: segments.map(({ surface }) => cleanWord(surface)) };
  }
  return last.words;
}

const pointsOf = new WeakMap<LanguagePack, Map<string, number>>();
/** Points kept for words met again; emptied when full. */
const maxKept = 20_000;

function points(word: string, pack: LanguagePack): number {
  let kept = pointsOf.get(pack);
  if (!kept) pointsOf.set(pack, (kept = new Map<string, number>()));
  let known = kept.get(word);
  if (known === undefined) {
    known = countPoints(word, pack);
    if (kept.size >= maxKept) kept.clear();
    kept.set(word, known);
  }
  return known;
}

function countPoints(word: string, pack: LanguagePack): number {
  if (word.length < 2 || !/^[a-z]+$/.test(word)) return 0;
  if (listedWords(pack).has(word)) return listedPoints;
  return word.length >= 4 && pack.cues.test(word) ? cuePoints : 0;
}

const listed = new WeakMap<LanguagePack, ReadonlySet<string>>();

/** Every word that a language's tables hold. */
function listedWords(pack: LanguagePack): ReadonlySet<string> {
  let words = listed.get(pack);
  if (!words) {
    const phrases = [...pack.informal.values(), ...pack.synonyms.flat()];
    words = new Set([
      ...pack.weights.keys(),
      ...pack.informal.keys(),
      ...phrases.flatMap((phrase) => phrase.split(' ')),
    ]);
    listed.set(pack, words);
  }
  return words;
}
