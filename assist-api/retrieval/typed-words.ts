import type { Analyser, Spelling, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Dictionary } from './dictionary.ts';
import { leastTellingWeight, leastTokenWeight, maxQueryTokens } from './ranking.ts';

/** A word that was typed, with the terms that it may stand for. */
export interface TypedWord {
  /** Terms with weights over 0, up to 1; empty where the documents hold nothing like it. */
  readonly terms: ReadonlyMap<number, number>;
  /** How telling it is, over 0. */
  readonly weight: number;
}

/** What reading typed words asks of an index. */
export interface TypedContext {
  readonly analyser: Analyser;
  readonly locale: Locale;
  readonly spelling: Spelling;
  /** Stems by number. */
  readonly stems: Dictionary<string>;
  readonly completions: Completions;
}

/** Words that a beginning can go on as. */
export interface Completions {
  /** The most frequent words that begin so, without the beginning itself. */
  of(beginning: string): readonly string[];
}

// A word that was typed whole says more than one that it may become, or that means the same.
const completionWeight = 0.8;
const correctionWeight = 0.7;
const synonymWeight = 0.4;

/** A short beginning is that of very many words. */
const mostCompletions = 40;
const mostCorrections = 4;
/** Words are read as one search, not as a message: more would only slow it down. */
const mostWords = 24;

/** Sorts words by their beginnings; `counts` tell how often each occurs. */
export function createCompletions(words: readonly string[], counts: ArrayLike<number>): Completions {
  const known = words
    .map((word, at) => ({ word, count: counts[at] ?? 0 }))
    .sort((a, b) => (a.word < b.word ? -1 : Number(a.word > b.word)));
  const firstFrom = (beginning: string): number => {
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((known[middle]?.word ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    of(beginning) {
      const found: (typeof known)[number][] = [];
      for (let at = firstFrom(beginning); at < known.length; at += 1) {
        const entry = known[at];
        if (!entry?.word.startsWith(beginning)) break;
        if (entry.word.length > beginning.length) found.push(entry);
      }
      if (found.length > mostCompletions) found.sort((a, b) => b.count - a.count);
      return found.slice(0, mostCompletions).map(({ word }) => word);
    },
  };
}

/**
 * Reads words as they are typed: the last one may still go on, unless something stands behind it. Function words are
 * read only where nothing else is there.
 */
export function readTyped(text: string, context: TypedContext): readonly TypedWord[] {
  const { analyser, locale } = context;
  const tokens = analyser.analyse(text, locale).slice(0, maxQueryTokens);
  const telling = tokens.filter(({ weight }) => weight >= leastTellingWeight);
  const words = new Map<string, TypedWord>();
  let correctionsLeft = mostCorrections;
  for (const token of telling.length > 0 ? telling : tokens) {
    if (words.has(token.stem)) continue;
    const terms = termsOf(token, token.end === text.length, context, correctionsLeft > 0);
    if (terms.isCorrected) correctionsLeft -= 1;
    words.set(token.stem, { terms: terms.terms, weight: Math.max(token.weight, leastTokenWeight) });
    if (words.size === mostWords) break;
  }
  return [...words.values()];
}

function termsOf(
  token: Token,
  mayGoOn: boolean,
  { analyser, locale, spelling, stems, completions }: TypedContext,
  mayCorrect: boolean,
): { readonly terms: ReadonlyMap<number, number>; readonly isCorrected: boolean } {
  const terms = new Map<number, number>();
  const add = (term: number | undefined, weight: number) => {
    if (term !== undefined && weight > (terms.get(term) ?? 0)) terms.set(term, weight);
  };
  add(stems.find(token.stem), 1);
  if (mayGoOn) {
    for (const word of completions.of(token.surface.toLowerCase())) {
      for (const { stem } of analyser.analyse(word, locale)) add(stems.find(stem), completionWeight);
    }
  }
  const isCorrected = terms.size === 0 && mayCorrect;
  if (isCorrected) {
    const read = spelling.correct(token.word);
    if (read !== undefined) {
      for (const { stem } of analyser.analyse(read, locale)) add(stems.find(stem), correctionWeight);
    }
  }
  for (const { stem } of analyser.analyse(analyser.synonyms([token], locale).join(' '), locale)) {
    add(stems.find(stem), synonymWeight);
  }
  return { terms, isCorrected };
}
