import { z } from '@hono/zod-openapi';

export const OutcomeEventSchema = z.enum(['shown', 'opened', 'inserted', 'edited', 'sent', 'dismissed']);

/** Earlier times come from a clock that was never set; some years cannot be stored at all. */
const earliestMs = Date.UTC(2000, 0);

/** What became of one item of a suggestion. The same event for the same item twice is kept once. */
export const OutcomeRequestSchema = z
  .strictObject({
    item: z.strictObject({ kind: z.enum(['response', 'article']), id: z.string().min(1).max(200) }),
    event: OutcomeEventSchema,
    /** When it happened, by the client's clock, since the year 2000; a time over five minutes ahead of the server's is refused. */
    at: z.iso
      .datetime({ offset: true })
      .refine((text) => Date.parse(text) >= earliestMs, 'a time before the year 2000; check the clock'),
    /** For `edited` and `sent`: characters changed as a share of the suggested text, 0 to 1. */
    editedShare: z.number().min(0).max(1).optional(),
    /** For `dismissed`. */
    reason: z.enum(['wrong', 'outdated', 'tone', 'incomplete', 'other']).optional(),
  })
  .openapi('OutcomeRequest');
export type OutcomeRequest = z.output<typeof OutcomeRequestSchema>;

export const OutcomeSchema = z
  .object({
    suggestionId: z.uuid(),
    item: z.object({ kind: z.enum(['response', 'article']), id: z.string() }),
    event: OutcomeEventSchema,
    at: z.iso.datetime(),
    /** True when this event was already on record. */
    repeated: z.boolean(),
  })
  .openapi('Outcome');
