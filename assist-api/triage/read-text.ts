import type { Analyser, Token } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { languageCues } from './language-cues.ts';
import type { LanguageCues } from './language-cues.ts';

/** A text as one language reads it, with its sentences and clauses. */
export interface ReadText {
  readonly text: string;
  readonly locale: Locale;
  readonly cues: LanguageCues;
  readonly tokens: readonly Token[];
  /** Sentence and clause of each token, counted from 0; a clause ends with its sentence, at a comma and at a contrast. */
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
}

const sentenceEnds = '.!?;\n';
const clauseEnds = ',:()';
const dash = /\s[-–—]\s/;

/** Reads a text in one language. */
export function readText(text: string, locale: Locale, analyser: Analyser): ReadText {
  const tokens = analyser.analyse(text, locale);
  const cues = languageCues(locale);
  // Plain lists: short typed ones cost more to make than to fill.
  const sentences: number[] = [];
  const clauses: number[] = [];
  let [sentence, clause, end] = [0, 0, 0];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (at > 0 && token.start > end + 1) {
      const border = borderIn(text, end, token.start);
      if (border === 'sentence') sentence += 1;
      if (border !== undefined) clause += 1;
    }
    if (cues.isContrast(token.record)) clause += 1;
    sentences.push(sentence);
    clauses.push(clause);
    end = token.end;
  }
  return { text, locale, cues, tokens, sentences, clauses };
}

/** What ends between two words; a sentence ends its last clause too. */
function borderIn(text: string, start: number, end: number): 'sentence' | 'clause' | undefined {
  let border: 'clause' | undefined;
  for (let at = start; at < end; at += 1) {
    const sign = text.charAt(at);
    if (sentenceEnds.includes(sign)) return 'sentence';
    if (clauseEnds.includes(sign)) border = 'clause';
  }
  return border ?? (end - start > 2 && dash.test(text.slice(start, end)) ? 'clause' : undefined);
}

/** Whether a word turns what follows round, in the language that the text is read in or another that customers mix in. */
export function isNegating({ record }: Pick<Token, 'record'>, locale: Locale): boolean {
  return languageCues(locale).isNegating(record);
}
