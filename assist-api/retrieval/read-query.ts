import type { Analyser, Spelling, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { leastTellingWeight, leastTokenWeight, maxCorrections, maxQueryTokens } from './ranking.ts';
import type { Ranking } from './ranking.ts';

/** A word of a query with what it is looked up as. */
export interface QueryWord {
  /** As typed. */
  readonly surface: string;
  /** Stems that stand for it: its own and that of another spelling. */
  readonly stems: readonly string[];
  /** False for function words. */
  readonly isTelling: boolean;
  /** Its share in what the query asks, greater than 0. */
  readonly share: number;
}

/** A query ready to be looked up. */
export interface ReadQuery {
  /** As the analyser reads it, of a very long one its beginning and its end. */
  readonly tokens: readonly Token[];
  /** Stem to weight. */
  readonly stems: ReadonlyMap<string, number>;
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
  /** Whether the corpus holds a stem. */
  readonly isKnown: (stem: string) => boolean;
  /** How rare a stem is, greater than 0; greatest for an unknown one. */
  readonly rarity: (stem: string) => number;
}

/** Reads a query against an index: stems with weights, corrections for unknown words, synonyms. */
export function readQuery(text: string, context: QueryContext): ReadQuery {
  const { analyser, locale, isKnown, rarity, settings, spelling } = context;
  const tokens = shortened(analyser.analyse(text, locale));
  const stems = new Map<string, number>();
  const words = new Map<string, QueryWord>();
  const meant: Token[] = [];
  const corrected = new Map<string, string>();
  let correctionsLeft = maxCorrections;

  for (const token of tokens) {
    if (token.weight < leastTokenWeight) continue;
    const { weight } = token;
    // A word said twice is what the message is about.
    stems.set(token.stem, (stems.get(token.stem) ?? 0) + weight);
    if (words.has(token.stem)) continue;
    const own = [token.stem];
    const isTelling = token.weight >= leastTellingWeight;
    if (isTelling && settings.correction > 0 && correctionsLeft > 0 && !isKnown(token.stem)) {
      correctionsLeft -= 1;
      const read = spelling.correct(token.word);
      if (read !== undefined) {
        corrected.set(token.surface, read);
        for (const other of analyser.analyse(read, locale)) {
          meant.push(other);
          own.push(other.stem);
          stems.set(other.stem, (stems.get(other.stem) ?? 0) + other.weight * settings.correction);
        }
      }
    }
    const known = own.filter(isKnown);
    const share =
      known.length > 0
        ? weight * Math.max(...known.map(rarity))
        : weight * rarity(token.stem) * settings.unknownWord;
    words.set(token.stem, { surface: token.surface, stems: own, isTelling, share });
  }

  const synonyms = settings.synonym > 0 ? analyser.synonyms([...tokens, ...meant], locale).join(' ') : '';
  for (const { stem, weight } of analyser.analyse(synonyms, locale)) {
    stems.set(stem, Math.max(stems.get(stem) ?? 0, weight * settings.synonym));
  }
  return {
    tokens,
    stems,
    words: [...words.values()],
    corrected: [...corrected].map(([typed, read]) => ({ typed, read })),
  };
}

function shortened(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= maxQueryTokens) return tokens;
  const half = maxQueryTokens / 2;
  return [...tokens.slice(0, half), ...tokens.slice(-half)];
}
