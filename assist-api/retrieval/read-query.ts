import type { Analyser, Spelling, Token, Word } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { leastTellingWeight, leastTokenWeight, maxCorrections, maxQueryTokens } from './ranking.ts';
import type { Ranking } from './ranking.ts';

/** What an index knows of a stem. */
export interface KnownStem {
  /** Its number; -1 where no document holds it. */
  readonly term: number;
  /** How rare it is, greater than 0; greatest where no document holds it. */
  readonly rarity: number;
}

/** A word of a query with what it is looked up as. */
export interface QueryWord {
  /** As typed. */
  readonly surface: string;
  /** Whether it was typed as another word before it: a short form can stand for several, `va` for virtual account. */
  readonly isTypedAsOther: boolean;
  readonly stem: string;
  /** Terms that stand for it: its own and those of another spelling. */
  readonly terms: readonly number[];
  /** False for function words. */
  readonly isTelling: boolean;
  /** Its share in what the query asks, greater than 0. */
  readonly share: number;
}

/** A query ready to be looked up. */
export interface ReadQuery {
  /** As the analyser reads it, of a very long one its beginning and its end. */
  readonly tokens: readonly Token[];
  /** Term to weight, for all terms that documents hold. */
  readonly terms: ReadonlyMap<number, number>;
  /** Unique by stem, in order. */
  readonly words: readonly QueryWord[];
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
}

/** What reading a query asks of the index. */
export interface QueryContext {
  readonly analyser: Analyser;
  readonly locale: Locale;
  readonly spelling: Spelling;
  readonly settings: Ranking;
  readonly known: (word: Word) => KnownStem;
  /** Terms of a word that the analyser gives as another for one. */
  readonly termsOf: (word: string) => readonly WeighedTerm[];
}

/** A term that documents hold. */
export interface WeighedTerm {
  readonly term: number;
  readonly weight: number;
}

/** Reads a query against an index: terms with weights, corrections for unknown words, synonyms. */
export function readQuery(text: string, context: QueryContext): ReadQuery {
  const { analyser, locale, known, settings, spelling, termsOf } = context;
  const tokens = shortened(analyser.analyse(text, locale));
  const terms = new Map<number, number>();
  const words: QueryWord[] = [];
  const seen = new Set<string>();
  const typed = new Set<string>();
  const meant: Token[] = [];
  const corrected = new Map<string, string>();
  let correctionsLeft = maxCorrections;
  const add = (term: number, weight: number) => {
    if (term >= 0) terms.set(term, (terms.get(term) ?? 0) + weight);
  };

  for (const { stem, weight, word, surface, record } of tokens) {
    if (weight < leastTokenWeight) continue;
    const { term, rarity } = known(record);
    // A word said twice is what the message is about.
    add(term, weight);
    if (seen.has(stem)) continue;
    seen.add(stem);
    const isTelling = weight >= leastTellingWeight;
    const own = term < 0 ? [] : [term];
    let share = weight * rarity * (term < 0 ? settings.unknownWord : 1);
    if (term < 0 && isTelling && settings.correction > 0 && correctionsLeft > 0) {
      correctionsLeft -= 1;
      const read = spelling.correct(word);
      if (read !== undefined) {
        corrected.set(surface, read);
        let rarest = 0;
        for (const other of analyser.analyse(read, locale)) {
          meant.push(other);
          const standing = known(other.record);
          add(standing.term, other.weight * settings.correction);
          if (standing.term < 0) continue;
          own.push(standing.term);
          rarest = Math.max(rarest, standing.rarity);
        }
        if (rarest > 0) share = weight * rarest;
      }
    }
    words.push({ surface, isTypedAsOther: typed.has(surface), stem, terms: own, isTelling, share });
    typed.add(surface);
  }

  if (settings.synonym > 0) {
    const synonyms = analyser.synonyms(meant.length === 0 ? tokens : [...tokens, ...meant], locale);
    for (const synonym of synonyms) {
      for (const { term, weight } of termsOf(synonym)) {
        terms.set(term, Math.max(terms.get(term) ?? 0, weight * settings.synonym));
      }
    }
  }
  return {
    tokens,
    terms,
    words,
    corrected: Array.from(corrected, ([given, read]) => ({ typed: given, read })),
  };
}

function shortened(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= maxQueryTokens) return tokens;
  const half = maxQueryTokens / 2;
  return [...tokens.slice(0, half), ...tokens.slice(-half)];
}
