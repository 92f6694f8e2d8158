import { z } from 'zod';
import { LocaleSchema, LocalisedTextSchema } from './locale.ts';

/** One kind of evidence that triage looks for. Internal: never shipped to browsers. */
export const SignalSchema = z.strictObject({
  /** What the signal means, for agents. */
  description: LocalisedTextSchema,
  /** Priority that a message with this signal has at least. */
  raisesTo: z.enum(['high', 'urgent']).optional(),
  sentiment: z.enum(['positive', 'negative']).optional(),
  /** Word sequences per locale, matched after the analyser's normalisation. */
  phrases: z.record(LocaleSchema, z.array(z.string().min(1))),
});
export type SignalEntry = z.infer<typeof SignalSchema>;

/** signals.yaml: signal kind to entry. */
export const SignalsSchema = z.record(
  z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'a kind such as broken_promise'),
  SignalSchema,
);
