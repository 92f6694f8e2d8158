import { editDistance } from '../../content/corpus/language/edit-distance.ts';
import type { Spelling, Token } from '../../content/corpus/language/index.ts';
import type { LocaleAnalyser } from '../../content/corpus/language/locale-analyser.ts';

/** One word of a query, in every form in which the index may hold it. */
export interface QueryTerm {
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
  /** What the query also means in this shop, as words; can be empty. */
  readonly synonyms: readonly string[];
  /** The query with misspelt words corrected; undefined where nothing was. */
  readonly corrected: string | undefined;
}

/** What a query is read with. */
export interface QueryReader {
  readonly analyser: LocaleAnalyser;
  readonly spelling: Spelling;
  /** Stems of all words that the articles hold. */
  readonly knownStems: ReadonlySet<string>;
}

/** In a longer text an unknown word is more likely beside the point than misspelt. */
const longestCorrected = 8;

/** Words that tell less are not worth a correction. */
const leastCorrectedWeight = 0.5;

/** Letters from which on two slips are common. */
const twoEditsFrom = 8;

/** Reads what somebody typed. With `isExact` words are taken as they are spelt. */
export function readQuery(text: string, reader: QueryReader, isExact = false): Query {
  const { analyser } = reader;
  const corrected = isExact ? undefined : correct(text, reader);
  const read = corrected ?? text;
  const tokens = analyser.analyse(read);
  const byStem = new Map<string, QueryTerm>();
  for (const token of tokens) {
    const { word, stem, weight } = token;
    const forms = isUnfinished(token, read) ? [word, stem, token.surface.toLowerCase()] : [word, stem];
    if (!byStem.has(stem)) byStem.set(stem, { stem, weight, forms: [...new Set(forms)] });
  }
  return { terms: [...byStem.values()], synonyms: analyser.synonyms(tokens), corrected };
}

/** The text with unknown words replaced by known ones. */
function correct(text: string, { analyser, spelling, knownStems }: QueryReader): string | undefined {
  const tokens = analyser.analyse(text);
  if (tokens.length > longestCorrected) return undefined;
  let result = '';
  let end = 0;
  for (const { word, stem, weight, start, end: tokenEnd } of tokens) {
    if (start < end) continue;
    const isUnknown = weight >= leastCorrectedWeight && !knownStems.has(stem);
    const read = isUnknown ? spelling.correct(word) : undefined;
    const known = read && isNear(word, stem, read) ? read : undefined;
    result += text.slice(end, start) + (known ?? text.slice(start, tokenEnd));
    end = tokenEnd;
  }
  result += text.slice(end);
  return result === text ? undefined : result;
}

/** Affixes make words longer than they are: `dibilang` is no more like `dibuang` than `bilang` like `buang`. */
function isNear(word: string, stem: string, known: string): boolean {
  const limit = stem.length < twoEditsFrom ? 1 : 2;
  return editDistance(word, known, limit) <= limit;
}

/** Whether a word may still be being typed: nothing comes after it. */
function isUnfinished(token: Token, text: string): boolean {
  return token.end === text.length;
}
