import { z } from '@hono/zod-openapi';
import { LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { feedbackReasons, maxFeedbackCharacters } from '../../feedback/feedback.ts';

export const VoteParamsSchema = z.object({
  articleId: z.string().max(200).openapi({ example: 'request-return' }),
});

/** An answer to "Was this helpful?". Kept without anything that tells who gave it. */
export const VoteRequestSchema = z
  .strictObject({
    /** Language of the article that was read. */
    locale: LocaleSchema,
    /** Made by the page at random and sent again to change the answer. */
    voteId: z.uuid(),
    helpful: z.boolean(),
    /** Why it did not help; only where `helpful` is false. */
    reason: z.enum(feedbackReasons).optional(),
    /** Kept with mail addresses, phone and card numbers masked. */
    comment: z.string().max(maxFeedbackCharacters).optional(),
    /** People leave this empty. An answer that fills it in is not kept. */
    website: z.string().max(500).optional(),
  })
  .refine(({ helpful, reason }) => !helpful || reason === undefined, {
    path: ['reason'],
    message: 'a reason why it did not help goes with "helpful": false only',
  })
  .openapi('VoteRequest');
export type VoteRequest = z.output<typeof VoteRequestSchema>;
