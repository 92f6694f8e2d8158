import { z } from 'zod';
import { IdSchema, LocaleSchema } from './locale.ts';

/**
 * A message that somebody once wrote, with what answers it and what it means: one line of `past-messages/*.jsonl`. Agents'
 * suggestions and triage learn from it; it is never published, and holds no data of a person.
 */
export const PastMessageSchema = z
  .strictObject({
    /** One message, or a burst with a line for each. */
    text: z.string().trim().min(1).max(2_000),
    /** Language of the reply; of a mixed message the one that most of it is in. Messages of other languages than the shop's teach nothing. */
    locale: LocaleSchema,
    /** Who wrote it: `agent` asks for themselves. */
    askedBy: z.enum(['customer', 'agent']).default('customer'),
    /** Short codes and article ids that answer it, best first; empty where nothing of ours does. */
    docs: z.array(IdSchema).max(10).default([]),
    /** What it is about; null where the words tell none. Left out: not judged. */
    topic: IdSchema.nullable().optional(),
    /** Every kind of signals.yaml that holds. Left out: not judged. */
    signals: z.array(z.string()).optional(),
  })
  .refine(({ askedBy, signals = [] }) => askedBy === 'customer' || signals.length === 0, {
    path: ['signals'],
    message: 'no signals in a question of an agent',
  });
export type PastMessage = Readonly<z.output<typeof PastMessageSchema>>;
