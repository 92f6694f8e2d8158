import { z } from 'zod';
import { ExamplesSchema, StatusSchema, lifetimeShape } from './article.ts';
import { ChannelSchema } from './business.ts';
import { DaySchema, IdSchema } from './locale.ts';

/** Frontmatter of a canned response. Only `title` is required. */
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
  /** Other wordings of the whole body. */
  variants: z.array(z.string().min(1)).default([]),
  /** How the customer is addressed. */
  register: z.enum(['kak', 'anda', 'bapak-ibu', 'kamu', 'neutral']).optional(),
  /** What the agent does next; not sent. May hold facts. */
  nextStep: z.string().optional(),
  /** Team id to hand over to. */
  escalation: IdSchema.optional(),
  /** What the agent does later, and when; not sent. May hold facts. */
  followUp: z.string().optional(),
  reviewBy: DaySchema.optional(),
});
export type CannedResponseFrontmatter = z.infer<typeof CannedResponseFrontmatterSchema>;
