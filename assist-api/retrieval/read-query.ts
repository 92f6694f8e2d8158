import type { Analyser, Spelling, Token, Word } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { leastTellingWeight, leastTokenWeight, maxCorrections, maxQueryTokens } from './ranking.ts';
import type { Ranking } from './ranking.ts';

/** What an index knows of a stem; words share that of a stem that documents hold. */
export interface KnownStem {
  /** Its number; -1 where no document holds it. */
  readonly term: number;
  /** How rare it is, greater than 0; greatest where no document holds it. */
  readonly rarity: number;
  /** The last query that holds it as a word, and the last that looks it up, with its place among the terms of that. */
  saidIn: number;
  lookedUpIn: number;
  place: number;
}

/** What an index knows of a stem that was not met yet. */
export function knownStem(term: number, rarity: number): KnownStem {
  return { term, rarity, saidIn: 0, lookedUpIn: 0, place: 0 };
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
  /** All terms that documents hold, each once, with their weights. */
  readonly terms: readonly number[];
  readonly weights: readonly number[];
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
  /** Stems that documents hold of a word that the analyser gives as another for one. */
  readonly stemsOf: (word: string) => readonly WeighedStem[];
}

/** A stem with the weight of its word. */
export interface WeighedStem {
  readonly stem: KnownStem;
  readonly weight: number;
}

let queries = 0;

/** Reads a query against an index: terms with weights, corrections for unknown words, synonyms. */
export function readQuery(text: string, context: QueryContext): ReadQuery {
  const { analyser, locale, known, settings, spelling, stemsOf } = context;
  const tokens = shortened(analyser.analyse(text, locale));
  const query = (queries += 1);
  const terms: number[] = [];
  const weights: number[] = [];
  const words: QueryWord[] = [];
  /** Stems that no document holds. */
  const unknown: string[] = [];
  const typed = new Set<string>();
  const meant: Token[] = [];
  const corrected = new Map<string, string>();
  let correctionsLeft = maxCorrections;
  /** Looks a stem up with the weight that `merge` makes of what it had before. */
  const lookUp = (standing: KnownStem, weight: number, merge: (before: number, weight: number) => number) => {
    if (standing.lookedUpIn === query) {
      weights[standing.place] = merge(weights[standing.place] as number, weight);
      return;
    }
    standing.lookedUpIn = query;
    standing.place = terms.length;
    terms.push(standing.term);
    weights.push(weight);
  };

  // Little is decided on the way, so memory is asked for many words at once.
  const standings: KnownStem[] = [];
  const ownTerms: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const standing = known((tokens[at] as Token).record);
    standings.push(standing);
    ownTerms.push(standing.term);
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const { stem, weight, word, surface } = tokens[at] as Token;
    if (weight < leastTokenWeight) continue;
    const standing = standings[at] as KnownStem;
    const term = ownTerms[at] as number;
    const { rarity } = standing;
    if (term < 0) {
      if (unknown.includes(stem)) continue;
      unknown.push(stem);
    } else {
      // A word said twice is what the message is about.
      lookUp(standing, weight, sum);
      if (standing.saidIn === query) continue;
      standing.saidIn = query;
    }
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
          const otherStem = known(other.record);
          if (otherStem.term < 0) continue;
          lookUp(otherStem, other.weight * settings.correction, sum);
          own.push(otherStem.term);
          rarest = Math.max(rarest, otherStem.rarity);
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
      for (const { stem, weight } of stemsOf(synonym)) lookUp(stem, weight * settings.synonym, Math.max);
    }
  }
  return {
    tokens,
    terms,
    weights,
    words,
    corrected: Array.from(corrected, ([given, read]) => ({ typed: given, read })),
  };
}

const sum = (before: number, weight: number): number => before + weight;

function shortened(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= maxQueryTokens) return tokens;
  const half = maxQueryTokens / 2;
  return [...tokens.slice(0, half), ...tokens.slice(-half)];
}
