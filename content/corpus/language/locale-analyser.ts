import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Token } from './analyser.ts';
import type { LanguagePack } from './language-pack.ts';
import { Lexicon } from './lexicon.ts';
import { createReader } from './reader.ts';
import { createSynonyms } from './synonyms.ts';

/** Reads texts of one locale: what `Analyser` does for each, and all that a page of one language needs. */
export interface LocaleAnalyser {
  /** Tokens in order. */
  analyse(text: string): readonly Token[];
  /** What the words of a text also mean, in general and in this shop: normalised words, without the words themselves. */
  synonyms(tokens: readonly Token[]): readonly string[];
}

/**
 * Makes the analyser of one locale; without a pack it only normalises, without a vocabulary it knows no business. Words
 * are kept in the lexicon; default: one of its own.
 */
export function createLocaleAnalyser(
  pack: LanguagePack | undefined,
  vocabulary: Vocabulary | undefined,
  lexicon: Lexicon = new Lexicon(),
): LocaleAnalyser {
  const analyse = createReader(pack, vocabulary, lexicon);
  let expand: ReturnType<typeof createSynonyms> | undefined;
  return {
    analyse,
    synonyms: (tokens) => {
      expand ??= createSynonyms([...(pack?.synonyms ?? []), ...(vocabulary?.synonyms ?? [])], analyse);
      return expand(tokens);
    },
  };
}
