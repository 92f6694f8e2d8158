import type { Locale } from '../schema/locale.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Analyser, Token } from './analyser.ts';
import { detectLocale } from './detect-locale.ts';
import { languagePackOf } from './languages.ts';
import { createReader } from './reader.ts';
import { createSynonyms } from './synonyms.ts';

/** Makes the analyser from general language knowledge and a business's own words, per locale; none is fine. */
export function createAnalyser({ vocabulary }: { vocabulary: ReadonlyMap<Locale, Vocabulary> }): Analyser {
  const readers = new Map<Locale, (text: string) => readonly Token[]>();
  const synonyms = new Map<Locale, (tokens: readonly Token[]) => readonly string[]>();

  const readerOf = (locale: Locale) => {
    let reader = readers.get(locale);
    if (!reader) {
      reader = createReader(languagePackOf(locale), vocabulary.get(locale));
      readers.set(locale, reader);
    }
    return reader;
  };

  return {
    analyse: (text, locale) => readerOf(locale)(text),
    synonyms: (tokens, locale) => {
      let expand = synonyms.get(locale);
      if (!expand) {
        const general = languagePackOf(locale)?.synonyms ?? [];
        const own = vocabulary.get(locale)?.synonyms ?? [];
        expand = createSynonyms([...general, ...own], readerOf(locale));
        synonyms.set(locale, expand);
      }
      return expand(tokens);
    },
    detectLocale: (text, locales) => detectLocale(text, locales),
  };
}
