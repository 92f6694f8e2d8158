import type { Analyser, Spelling, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { featuresOf } from './features.ts';
import { leastTokenWeight, maxCorrections, maxQueryTerms, ranking } from './ranking.ts';

/** A word of a query with what it is looked up as. */
export interface QueryWord {
  /** As typed. */
  readonly surface: string;
  /** Terms that stand for it: word, stem, corrected spelling. */
  readonly terms: readonly string[];
  /** Terms of its synonyms. */
  readonly synonyms: readonly string[];
  /** False for function words. */
  readonly isTelling: boolean;
  /** Its share in what the query asks, greater than 0. */
  readonly share: number;
}

/** A query ready to be looked up. */
export interface ReadQuery {
  /** Term to weight, the most telling first. */
  readonly terms: ReadonlyMap<string, number>;
  /** Unique by stem, in order. */
  readonly words: readonly QueryWord[];
  /** Sum of all shares, greater than 0. */
  readonly totalShare: number;
  readonly features: ReadonlyMap<string, number>;
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
}

/** What reading a query asks of the index. */
export interface QueryContext {
  readonly analyser: Analyser;
  readonly locale: Locale;
  readonly spelling: Spelling;
  /** Whether the corpus holds a term. */
  readonly isKnown: (term: string) => boolean;
  /** How rare a term is, greater than 0; greatest for an unknown one. */
  readonly rarity: (term: string) => number;
}

// Words that weigh less are function words: no reason for a hit, and another spelling of one would not change it.
const leastTellingWeight = 0.3;

/** Reads a query against an index: terms with weights, corrections for unknown words, synonyms. */
export function readQuery(text: string, context: QueryContext): ReadQuery {
  const { analyser, locale, isKnown, rarity, spelling } = context;
  const tokens = analyser.analyse(text, locale).filter(({ weight }) => weight >= leastTokenWeight);
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  const words = new Map<string, QueryWord>();
  const corrected = new Map<string, string>();
  let totalShare = 0;
  let correctionsLeft = maxCorrections;

  const lookUp = ({ word, stem }: Token, weight: number): string[] => {
    add(stem, weight);
    if (stem !== word) add(word, weight * ranking.surface);
    return [word, stem];
  };

  for (const token of tokens) {
    if (words.has(token.stem)) continue;
    const own = lookUp(token, token.weight);
    const known = own.some(isKnown);
    if (!known && token.weight >= leastTellingWeight && correctionsLeft > 0) {
      correctionsLeft -= 1;
      const read = spelling.correct(token.word);
      if (read !== undefined) {
        corrected.set(token.surface, read);
        for (const other of analyser.analyse(read, locale)) {
          own.push(...lookUp(other, token.weight * ranking.correction));
        }
      }
    }
    const synonyms = analyser
      .analyse(analyser.synonyms([token], locale).join(' '), locale)
      .flatMap((other) => lookUp(other, token.weight * ranking.synonym));
    const rarest = Math.max(...own.filter((term) => known === isKnown(term)).map(rarity));
    const share = token.weight * rarest * (own.some(isKnown) ? 1 : ranking.unknownWord);
    totalShare += share;
    words.set(token.stem, {
      surface: token.surface,
      terms: own,
      synonyms,
      isTelling: token.weight >= leastTellingWeight,
      share,
    });
  }
  const phrases = analyser.synonyms(tokens, locale).join(' ');
  for (const token of analyser.analyse(phrases, locale)) lookUp(token, token.weight * ranking.synonym);

  const telling = [...terms].filter(([term]) => isKnown(term));
  if (telling.length > maxQueryTerms) telling.sort(([a, x], [b, y]) => y * rarity(b) - x * rarity(a));
  return {
    terms: new Map(telling.slice(0, maxQueryTerms)),
    words: [...words.values()],
    totalShare: totalShare || 1,
    features: featuresOf(tokens),
    corrected: [...corrected].map(([typed, read]) => ({ typed, read })),
  };
}
