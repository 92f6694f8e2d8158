import { z } from '@hono/zod-openapi';
import { ChannelSchema } from '../../../content/corpus/schema/business.ts';
import { IdSchema, LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { MissingPlaceholderSchema } from '../replies/composed-reply-schema.ts';

export const CannedResponsesQuerySchema = z.object({
  /** Words or the beginning of a short code; left out or blank lists everything in order of topics. */
  q: z.string().max(500).optional(),
  /** Left out: the first language of the help center. */
  locale: LocaleSchema.optional(),
  /** Topic id: only responses of this topic. */
  topic: IdSchema.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

const CannedResponseSchema = z
  .object({
    shortCode: z.string(),
    locale: LocaleSchema,
    topicId: z.string(),
    topicTitle: z.string(),
    title: z.string(),
    /** The whole reply, composed without customer and channel: greeting, answer, what happens next, closing. An open place stands as `[label]`. */
    text: z.string(),
    /** What the text still needs. */
    missing: z.array(MissingPlaceholderSchema),
    /** Liquid template in Markdown; facts are resolved, placeholders are not. */
    template: z.string(),
    /** Liquid names that the template asks for, in order of appearance. */
    placeholders: z.array(z.string()),
    /** Channels where it may be used; empty means all. */
    channels: z.array(ChannelSchema),
    /** Ids of the articles or playbook articles that it rests on. */
    sources: z.array(z.string()),
    nextStep: z.string().optional(),
    followUp: z.string().optional(),
  })
  .openapi('CannedResponse');
export type CannedResponseReply = z.output<typeof CannedResponseSchema>;

export const CannedResponsesSchema = z
  .object({
    locale: LocaleSchema,
    /** Best first with `q`, else in order of topics, then title. */
    responses: z.array(CannedResponseSchema),
  })
  .openapi('CannedResponses');
export type CannedResponses = z.output<typeof CannedResponsesSchema>;
