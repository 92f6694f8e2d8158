import type { LanguagePack } from '../language-pack.ts';
import { informalEnglish } from './informal.ts';
import { respellEnglish } from './respell.ts';
import { stemEnglish } from './stem.ts';
import { englishSynonyms } from './synonyms.ts';
import { englishNegations, englishWeights } from './weights.ts';

/** English, British or American. */
export const english: LanguagePack = {
  informal: informalEnglish,
  weights: englishWeights,
  negations: englishNegations,
  respell: respellEnglish,
  stem: stemEnglish,
  synonyms: englishSynonyms,
  cues: /(ing|ed|tion|ment|ly|ght|ck|ould|ee|oo)|^(th|wh|sh)|(ss|ff|ll)$/,
};
