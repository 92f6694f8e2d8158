import { editDistance } from '../../content/corpus/language/edit-distance.ts';
import type { Token } from '../../content/corpus/language/index.ts';
import type { LocaleAnalyser } from '../../content/corpus/language/locale-analyser.ts';
import type { Words } from './index-reader.ts';

/** One word of a query, in every form in which the index may hold it. */
export interface QueryTerm {
  /** Standard word, stem, and for the last word what was typed so far; unique, never empty. */
  readonly forms: readonly string[];
  readonly stem: string;
  /**
   * Stems that stand for it where no title, heading or example holds it: for the last word those that it may be the
   * beginning of, else those of words that mean the same. Can be empty.
   */
  readonly alternatives: readonly string[];
  /** How telling it is, 0 to 1. */
  readonly weight: number;
  /** Whether an article holds the word, or a word that begins so. */
  readonly isKnown: boolean;
}

/** A query as it was read. */
export interface Query {
  /** In order of appearance, one per stem. Empty for a text without words. */
  readonly terms: readonly QueryTerm[];
  /** The words as they were read, in order. */
  readonly tokens: readonly Token[];
  /** The query with misspelt words corrected; undefined where nothing was. */
  readonly corrected: string | undefined;
  /** Share of what its words tell that stands in some article, 0 to 1. */
  readonly known: number;
}

/** What a query is read with. */
export interface QueryReader {
  readonly analyser: LocaleAnalyser;
  readonly words: Words;
}

/** Unknown words for which another spelling is sought, the first ones: each costs a look at all words of its letter. */
const mostCorrected = 8;

/** Words that tell less are not worth a correction. */
const leastCorrectedWeight = 0.5;

/** Letters from which on two slips are common. */
const twoEditsFrom = 8;

/** The first words of a group of one meaning are the plainest. */
const mostMeant = 2;

/** Fewer letters begin too many words. */
const shortestBeginning = 2;

/** Reads what somebody typed. With `isExact` words are taken as they are spelt. */
export function readQuery(text: string, reader: QueryReader, isExact = false): Query {
  const { analyser, words } = reader;
  const corrected = isExact ? undefined : correct(text, reader);
  const read = corrected ?? text;
  const tokens = analyser.analyse(read);
  const byStem = new Map<string, QueryTerm>();
  for (const token of tokens) {
    const { word, stem, weight } = token;
    if (byStem.has(stem)) continue;
    const isUnfinished = mayGoOn(token, read);
    const typed = token.surface.toLowerCase();
    const isHeld = words.isKnown(word, stem);
    const completions = isUnfinished && !isHeld ? completionsOf(typed, reader) : [];
    const meant = completions.length > 0 ? [] : meantBy(token, reader);
    const alternatives = completions.length > 0 ? completions : meant.map((other) => other.stem);
    const forms = isUnfinished ? [word, stem, typed] : [word, stem];
    const isKnown = isHeld || completions.length > 0;
    byStem.set(stem, {
      stem,
      alternatives,
      // A word that only means the same tells no more than the words that it means.
      weight: meant.length > 0 ? Math.min(weight, Math.max(...meant.map((other) => other.weight))) : weight,
      isKnown,
      forms: [...new Set(forms)],
    });
  }
  const terms = [...byStem.values()];
  return { terms, tokens, corrected, known: knownShare(terms) };
}

function knownShare(terms: readonly QueryTerm[]): number {
  const weightOf = (some: readonly QueryTerm[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  return weightOf(terms.filter(({ isKnown }) => isKnown)) / (weightOf(terms) || 1);
}

/** The text with unknown words replaced by known ones. */
function correct(text: string, reader: QueryReader): string | undefined {
  const { analyser, words } = reader;
  const tokens = analyser.analyse(text);
  const hasSmall = tokens.some(({ surface, start }) => start > 0 && /^\p{Ll}/u.test(surface));
  let result = '';
  let end = 0;
  let correctionsLeft = mostCorrected;
  for (const token of tokens) {
    const { word, stem, weight, start, end: tokenEnd } = token;
    if (start < end) continue;
    // Among small letters, a word with a capital is a name.
    const isName = hasSmall && start > 0 && /^\p{Lu}\p{Ll}/u.test(token.surface);
    const isUnknown = !isName && weight >= leastCorrectedWeight && !words.isKnown(word, stem);
    const isBeginning = isUnknown && mayGoOn(token, text) && completionsOf(word, reader).length > 0;
    const isTried = isUnknown && !isBeginning && correctionsLeft > 0;
    if (isTried) correctionsLeft -= 1;
    const read = isTried ? words.correct(word, stem) : undefined;
    const known = read && isNear(word, stem, read) ? read : undefined;
    result += text.slice(end, start) + (known ?? text.slice(start, tokenEnd));
    end = tokenEnd;
  }
  result += text.slice(end);
  return result === text ? undefined : result;
}

function completionsOf(typed: string, { words }: QueryReader): readonly string[] {
  return typed.length < shortestBeginning ? [] : words.completions(typed);
}

/** What a word means that no title, heading or example holds. */
function meantBy(token: Token, { analyser, words }: QueryReader): readonly Token[] {
  if (words.isIndexed(token.stem) || token.weight < leastCorrectedWeight) return [];
  return analyser
    .analyse(analyser.synonyms([token]).join(' '))
    .filter(({ stem }) => words.isIndexed(stem))
    .slice(0, mostMeant);
}

/** Affixes make words longer than they are: `dibilang` is no more like `dibuang` than `bilang` like `buang`. */
function isNear(word: string, stem: string, known: string): boolean {
  const limit = stem.length < twoEditsFrom ? 1 : 2;
  return editDistance(word, known, limit) <= limit;
}

/** Whether a word may still be being typed: nothing comes after it. */
function mayGoOn(token: Token, text: string): boolean {
  return token.end === text.length;
}
