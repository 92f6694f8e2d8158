import { z } from 'zod';

/** vocabulary/<locale>.yaml: words that this business adds to the analyser. Published to browsers. */
export const VocabularySchema = z.strictObject({
  /** Groups of words or short phrases that mean the same in this shop. */
  synonyms: z.array(z.array(z.string().min(1)).min(2)).default([]),
  /** Short form to full words. */
  abbreviations: z.record(z.string(), z.string()).default({}),
  /** Names of goods; never taken for misspellings. */
  products: z.array(z.string().min(1)).default([]),
});
export type Vocabulary = z.infer<typeof VocabularySchema>;
