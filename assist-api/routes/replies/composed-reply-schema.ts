import { z } from '@hono/zod-openapi';
import { ChannelSchema } from '../../../content/corpus/schema/business.ts';

export const MissingPlaceholderSchema = z
  .object({
    /** Liquid name, such as `conversation.custom_attribute.order_number`. */
    placeholder: z.string(),
    /** What to ask for, in the reply's language. */
    label: z.string(),
    example: z.string().optional(),
  })
  .openapi('MissingPlaceholder');
export type MissingPlaceholder = z.output<typeof MissingPlaceholderSchema>;

const WordingSchema = z
  .object({
    /** As the channel writes it; a placeholder without a value stands as `[label]`. Empty when the part is not said. */
    text: z.string(),
    /** The same for email; values are escaped. Only by email. */
    html: z.string().optional(),
    /** What this wording still needs. */
    missing: z.array(MissingPlaceholderSchema),
  })
  .openapi('Wording');

/** One part of a reply, with what could be said in its place. */
const ReplyPartSchema = WordingSchema.extend({
  /** Number of the wording in use; null when the part is not said. */
  choice: z.int().nonnegative().nullable(),
  /**
   * Numbers of the other wordings, ascending; can be empty. Of a part that is not said, all that it could be. Sent in
   * `parts` of `POST /v1/replies`, a number gives the reply with that wording.
   */
  alternatives: z.array(z.int().nonnegative()),
}).openapi('ReplyPart');
export type ReplyPart = z.output<typeof ReplyPartSchema>;

/** Something that the agent should know about a reply. */
const ReplyNoteSchema = z
  .object({
    /**
     * - `already_sent`: this answer, in this or another wording, was sent in this conversation; see `responseId`, `message`.
     * - `moved_to_private`: the answer needs personal data, so the public reply only leads to private messages.
     * - `shortened`: parts were left out or the answer was cut to fit the channel.
     * - `too_long`: the reply does not fit the channel and is not insertable.
     */
    kind: z.enum(['already_sent', 'moved_to_private', 'shortened', 'too_long']),
    /** One sentence in the reply's language, ready to be shown. */
    text: z.string(),
    responseId: z.string().optional(),
    /** Index in the request's `messages`. */
    message: z.int().nonnegative().optional(),
  })
  .openapi('ReplyNote');
export type ReplyNote = z.output<typeof ReplyNoteSchema>;

/** A channel that would serve better; `private` is a private message on the same network. */
const ChannelAdviceSchema = z
  .object({
    channel: z.union([ChannelSchema, z.literal('private')]),
    /** In the reply's language, for the agent. */
    reason: z.string(),
  })
  .openapi('ChannelAdvice');

const AnswerSchema = ReplyPartSchema.extend({ responseId: z.string() }).openapi('Answer');

/** A whole reply, as it would be sent. */
export const ComposedReplySchema = z
  .object({
    /** In this order; `text` is what is said of them, joined by `separator`. */
    parts: z.object({
      greeting: ReplyPartSchema,
      acknowledgement: ReplyPartSchema,
      /** All answers; with one response its wordings, with several see `answers`. */
      answer: ReplyPartSchema,
      /** What the customer does or hears next. */
      nextStep: ReplyPartSchema,
      closing: ReplyPartSchema,
    }),
    /** One for each response, in the order asked for. */
    answers: z.array(AnswerSchema),
    /** Stands between parts, and between answers. */
    separator: z.string(),
    /** The whole reply as the channel writes it; a placeholder without a value stands as `[label]`. */
    text: z.string(),
    /** The same for email. Only by email. */
    html: z.string().optional(),
    /** True only when nothing is missing, something is said, and it fits the channel. */
    insertable: z.boolean(),
    /** In order of appearance, unique. */
    missing: z.array(MissingPlaceholderSchema),
    notes: z.array(ReplyNoteSchema),
    channelAdvice: ChannelAdviceSchema.optional(),
  })
  .openapi('ComposedReply');
export type ComposedReply = z.output<typeof ComposedReplySchema>;
