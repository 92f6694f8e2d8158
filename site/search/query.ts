import type { Analyser, Spelling, Token } from '../../content/corpus/language/index.ts';

/** One word of a query, in every form in which the index may hold it. */
export interface QueryTerm {
  /** As typed. */
  readonly typed: string;
  /** Standard word, stem, and for the last word what was typed so far; unique, never empty. */
  readonly forms: readonly string[];
  readonly stem: string;
  /** How telling it is, 0 to 1. */
  readonly weight: number;
}

/** A query as it was read. */
export interface Query {
  /** In order of appearance, one per stem. Empty for a text without words. */
  readonly terms: readonly QueryTerm[];
  /** The query with misspelt words corrected; undefined where nothing was. */
  readonly corrected: string | undefined;
}

/** What a query is read with. */
export interface QueryReader {
  readonly analyser: Analyser;
  readonly spelling: Spelling;
  readonly locale: string;
}

/** Reads what somebody typed. With `isExact` words are taken as they are spelt. */
export function readQuery(text: string, { analyser, spelling, locale }: QueryReader, isExact = false): Query {
  const corrected = isExact ? undefined : correct(text, analyser.analyse(text, locale), spelling);
  const read = corrected ?? text;
  const tokens = analyser.analyse(read, locale);
  const byStem = new Map<string, QueryTerm>();
  for (const [index, token] of tokens.entries()) {
    const isUnfinished = index === tokens.length - 1 && token.end === read.length;
    const forms = [token.word, token.stem, ...(isUnfinished ? [token.surface.toLowerCase()] : [])];
    const { surface: typed, stem, weight } = token;
    if (!byStem.has(stem)) byStem.set(stem, { typed, stem, weight, forms: [...new Set(forms)] });
  }
  return { terms: [...byStem.values()], corrected };
}

/** The text with unknown words replaced by known ones; the last word is left alone while it is being typed. */
function correct(text: string, tokens: readonly Token[], spelling: Spelling): string | undefined {
  let result = '';
  let end = 0;
  for (const { word, start, end: tokenEnd, weight } of tokens) {
    if (start < end) continue;
    const known = weight > 0.5 ? spelling.correct(word) : undefined;
    result += text.slice(end, start) + (known ?? text.slice(start, tokenEnd));
    end = tokenEnd;
  }
  result += text.slice(end);
  return result === text ? undefined : result;
}
