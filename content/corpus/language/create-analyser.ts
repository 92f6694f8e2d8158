import type { Locale } from '../schema/locale.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Analyser } from './analyser.ts';
import { detectLocale, languageShares } from './detect-locale.ts';
import { languagePackOf } from './languages.ts';
import { Lexicon } from './lexicon.ts';
import { createLocaleAnalyser } from './locale-analyser.ts';
import type { LocaleAnalyser } from './locale-analyser.ts';

/** Makes the analyser from general language knowledge and a business's own words, per locale; none is fine. */
export function createAnalyser({ vocabulary }: { vocabulary: ReadonlyMap<Locale, Vocabulary> }): Analyser {
  const analysers = new Map<Locale, LocaleAnalyser>();
  const lexicon = new Lexicon();

  const analyserOf = (locale: Locale): LocaleAnalyser => {
    let analyser = analysers.get(locale);
    if (!analyser) {
      analyser = createLocaleAnalyser(languagePackOf(locale), vocabulary.get(locale), lexicon);
      analysers.set(locale, analyser);
    }
    return analyser;
  };

  return {
    analyse: (text, locale) => analyserOf(locale).analyse(text),
    synonyms: (tokens, locale) => analyserOf(locale).synonyms(tokens),
    detectLocale: (text, locales) => detectLocale(lexicon.split(text).segments, locales),
    languageShares: (text, locales) => languageShares(lexicon.split(text).segments, locales),
  };
}
