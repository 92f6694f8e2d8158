import { z } from '@hono/zod-openapi';
import { ChannelSchema } from '../../../content/corpus/schema/business.ts';
import { IdSchema, LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { ContactSchema, ConversationSchema, MessageSchema, PersonSchema } from '../suggestions/schema.ts';
import { ComposedReplySchema } from './composed-reply-schema.ts';

/** Number of a wording, as parts and alternatives have it; null leaves the part out. One that there is not is passed over. */
const ChoiceSchema = z.int().min(0).max(1_000).nullable();

export const ReplyRequestSchema = z
  .strictObject({
    /** Short codes, one answer each in this order; empty for a reply without an answer. */
    responseIds: z.array(IdSchema).max(5),
    /** Says, after any answers, that the message is being looked into and when news comes. */
    holding: z.boolean().default(false),
    /** The conversation, oldest first: tone, values and what was already said are read from it. */
    messages: z.array(MessageSchema).min(1).max(100),
    /** Language of the reply; detected from the customer's last messages when left out. */
    locale: LocaleSchema.optional(),
    /** Left out: as in a chat. */
    channel: ChannelSchema.optional(),
    contact: ContactSchema.optional(),
    agent: PersonSchema.optional(),
    conversation: ConversationSchema.optional(),
    /** Which wordings are said; what is left out is chosen. */
    parts: z
      .strictObject({
        greeting: ChoiceSchema.optional(),
        acknowledgement: ChoiceSchema.optional(),
        /** In the order of `responseIds`. */
        answers: z.array(ChoiceSchema).max(5).optional(),
        nextStep: ChoiceSchema.optional(),
        closing: ChoiceSchema.optional(),
      })
      .optional(),
  })
  .openapi('ReplyRequest');
export type ReplyRequest = z.output<typeof ReplyRequestSchema>;

export const ReplySchema = ComposedReplySchema.extend({
  /** Language of the reply: the request's, or the detected one. */
  locale: LocaleSchema,
  corpusVersion: z.string(),
}).openapi('Reply');
export type Reply = z.output<typeof ReplySchema>;
