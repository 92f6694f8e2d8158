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

/** The best of `locales` for the text and how sure that is; see `Analyser.detectLocale`. */
export function detectLocale(
  text: string,
  locales: readonly Locale[],
): { locale: Locale; confidence: number } {
  const words = segment(text)
    .slice(0, maxWords)
    .map(({ surface }) => cleanWord(surface));
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

function points(word: string, pack: LanguagePack): number {
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
