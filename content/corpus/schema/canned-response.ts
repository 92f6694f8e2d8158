import { z } from 'zod';
import { ExamplesSchema, StatusSchema, lifetimeShape } from './article.ts';
import { ChannelSchema, RegisterSchema } from './business.ts';
import { DaySchema, IdSchema } from './locale.ts';

/**
 * Frontmatter of a canned response. Only `title` is required. The body is the answer alone: greeting, acknowledgement
 * and closing come from reply-parts.yaml.
 */
export const CannedResponseFrontmatterSchema = z.strictObject({
  /** What the agent reads in the list. */
  title: z.string().min(1).max(80),
  status: StatusSchema.default('published'),
  ...lifetimeShape,
  /** Team id that answers for the text. */
  owner: IdSchema.optional(),
  /** Customers' messages that this answers. */
  examples: ExamplesSchema,
  /** Ids of the articles or playbook articles that every statement rests on. */
  sources: z.array(IdSchema).default([]),
  /** Channels where it may be used; empty means all. */
  channels: z.array(ChannelSchema).default([]),
  /** Other wordings of the whole body, with the same facts. */
  variants: z.array(z.string().min(1)).default([]),
  /** What the customer does or hears next, and when; sent after the answer. Markdown, may hold facts and placeholders. */
  whatHappensNext: z.string().min(1).optional(),
  /** The answer in one to three sentences, where little fits: text messages and public replies. */
  short: z.string().min(1).optional(),
  /**
   * Situation of reply-parts.yaml that fits whoever gets this answer, such as a damaged item; `none` where the body
   * itself acknowledges. Left out: what the message's signals call for.
   */
  acknowledgement: z.string().min(1).optional(),
  /**
   * What the answer asks the customer for: `photos` or other files, which not every channel takes; `personal` data such
   * as an order number, which nobody should write in public.
   */
  asksFor: z.array(z.enum(['photos', 'personal'])).default([]),
  /** How the customer is addressed on every channel. Left out: as the first register of the language, on each channel as business.yaml says. */
  register: RegisterSchema.optional(),
  /** What the agent does next; not sent. May hold facts. */
  nextStep: z.string().optional(),
  /** Team id to hand over to. */
  escalation: IdSchema.optional(),
  /** What the agent does later, and when; not sent. May hold facts. */
  followUp: z.string().optional(),
  reviewBy: DaySchema.optional(),
});
export type CannedResponseFrontmatter = z.infer<typeof CannedResponseFrontmatterSchema>;
