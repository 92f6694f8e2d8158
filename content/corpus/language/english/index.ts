import { stemmer } from 'stemmer';
import type { LanguagePack } from '../language-pack.ts';
import { informalEnglish } from './informal.ts';
import { englishSynonyms } from './synonyms.ts';
import { englishNegations, englishWeights } from './weights.ts';

/** English, British or American. */
export const english: LanguagePack = {
  informal: informalEnglish,
  weights: englishWeights,
  negations: englishNegations,
  stem: (word) => (word.length < 3 || englishWeights.has(word) ? word : stemmer(respell(word))),
  synonyms: englishSynonyms,
  cues: /(ing|ed|tion|ment|ly|ght|ck|ould|ee|oo)|^(th|wh|sh)|(ss|ff|ll)$/,
};

/** -ise and -ize, -our and -or, delivery and deliver meet before Porter's rules. */
function respell(word: string): string {
  return word
    .replace(/(?<=.{3})our/, 'or')
    .replace(/(?<=.{4})iz(?=e|at|in)/, 'is')
    .replace(/(?<=.{3})very$/, 'ver');
}
