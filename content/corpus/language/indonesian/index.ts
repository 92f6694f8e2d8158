import type { LanguagePack } from '../language-pack.ts';
import { indonesianInContext } from './context.ts';
import { informalIndonesian } from './informal.ts';
import { respellIndonesian } from './respell.ts';
import { stemIndonesian } from './stem.ts';
import { indonesianSynonyms } from './synonyms.ts';
import { indonesianNegations, indonesianWeights } from './weights.ts';

/** Indonesian as customers and shops write it. */
export const indonesian: LanguagePack = {
  informal: informalIndonesian,
  weights: indonesianWeights,
  negations: indonesianNegations,
  inContext: indonesianInContext,
  respell: respellIndonesian,
  stem: stemIndonesian,
  synonyms: indonesianSynonyms,
  cues: /^(di|meng|meny|mem|ber|ter|nge|peng)[a-z]{3}|(nya|kan|ku|lah|kah)$|^[a-z]+(an|in|i)$/,
};
