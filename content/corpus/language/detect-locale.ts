import type { Locale } from '../schema/locale.ts';
import { cleanWord } from './clean-word.ts';
import type { LanguageShare } from './analyser.ts';
import type { LanguagePack } from './language-pack.ts';
import { languagePackOf, languagePacks } from './languages.ts';
import type { Segment, Surface } from './lexicon.ts';

/** Words that decide; a longer text says no more about its language. */
const maxWords = 200;

// A word that a language lists is strong evidence, its look is weak.
const listedPoints = 1;
const cuePoints = 0.3;
/** Points that stand for "nothing known yet", so that one short word does not give certainty. */
const doubt = 0.5;
/** Under this share of the telling words a language is not counted. */
const leastShare = 0.12;

const packs: readonly LanguagePack[] = [...languagePacks.values()];

/** How much a word speaks for each of `packs`. */
type Points = readonly number[];

/** The best of `locales` for a text and how sure that is; see `Analyser.detectLocale`. */
export function detectLocale(
  segments: readonly Segment[],
  locales: readonly Locale[],
): { locale: Locale; confidence: number } {
  const words = Math.min(segments.length, maxWords);
  const scores = locales.map((locale) => {
    const place = placeOf(locale);
    let score = 0;
    for (let at = 0; at < words; at += 1) score += pointsAt(segments, at)[place] ?? 0;
    return { locale, score };
  });
  const [best, second] = scores.sort((a, b) => b.score - a.score);
  if (!best) return { locale: 'und', confidence: 0 };
  if (!second) return { locale: best.locale, confidence: 1 };
  return {
    locale: best.locale,
    confidence: (best.score - second.score) / (best.score + second.score + doubt),
  };
}

/** The languages of a text with their shares; see `Analyser.languageShares`. */
export function languageShares(segments: readonly Segment[], locales: readonly Locale[]): LanguageShare[] {
  const places = locales.map(placeOf);
  const counts = locales.map(() => 0);
  let total = 0;
  const words = Math.min(segments.length, maxWords);
  for (let word = 0; word < words; word += 1) {
    const own = pointsAt(segments, word);
    let only = -1;
    let listedIn = 0;
    for (let at = 0; at < places.length; at += 1) {
      if ((own[places[at] as number] ?? 0) < listedPoints) continue;
      only = at;
      listedIn += 1;
    }
    if (listedIn !== 1) continue;
    counts[only] = (counts[only] as number) + 1;
    total += 1;
  }
  const told = locales
    .map((locale, at) => ({ locale, count: counts[at] as number }))
    .filter(({ count }) => count > 0 && count / total >= leastShare);
  const sum = told.reduce((all, { count }) => all + count, 0);
  return told
    .map(({ locale, count }) => ({ locale, share: count / sum }))
    .sort((a, b) => b.share - a.share || (a.locale < b.locale ? -1 : 1));
}

/** Place among `packs`; -1 for an unknown language. */
function placeOf(locale: Locale): number {
  const pack = languagePackOf(locale);
  return pack ? packs.indexOf(pack) : -1;
}

function pointsAt(segments: readonly Segment[], at: number): Points {
  const { surface } = segments[at] as Segment;
  return (surface.points ??= pointsOf(surface));
}

function pointsOf({ text }: Surface): Points {
  const word = cleanWord(text);
  const points = packs.map((pack) => pointsFor(word, pack));
  const label = points.join(' ');
  const known = samePoints.get(label) ?? points;
  samePoints.set(label, known);
  return known;
}

/** Each of the few combinations once, so that they stay near in memory. */
const samePoints = new Map<string, Points>();

function pointsFor(word: string, pack: LanguagePack): number {
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
