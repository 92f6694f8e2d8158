import { z } from '@hono/zod-openapi';
import { ChannelSchema, PrioritySchema } from '../../../content/corpus/schema/business.ts';
import { IdSchema, LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { TickedSchema } from '../reply-checks/schema.ts';
import {
  ContactSchema,
  ConversationSchema,
  HistorySchema,
  MessagesSchema,
  PersonSchema,
} from '../suggestions/schema.ts';

/** Longest note on what was tried, in characters. */
const maxTriedCharacters = 2_000;

/** Most data that an agent found out beside placeholders. */
const maxKnown = 50;

export const EscalationRequestSchema = z
  .strictObject({
    /** The conversation, oldest first; a pasted chat is split as for a suggestion. */
    messages: MessagesSchema,
    /** Language of the summary. Left out: the first of the help center, which teams read. */
    locale: LocaleSchema.optional(),
    channel: ChannelSchema.optional(),
    contact: ContactSchema.optional(),
    agent: PersonSchema.optional(),
    conversation: ConversationSchema.optional(),
    history: HistorySchema.optional(),
    /** Steps of procedures that are done. */
    ticked: TickedSchema,
    /** Short codes of responses that were sent. Unknown ones are passed over. */
    sent: z.array(IdSchema).max(50).default([]),
    /** What the agent found out of the data that the procedure needs, by its labels there; what the case has itself counts first. */
    known: z
      .array(z.strictObject({ label: z.string().min(1).max(200), value: z.string().min(1).max(500) }))
      .max(maxKnown)
      .default([]),
    /** What else was tried, in the agent's words. */
    tried: z.string().max(maxTriedCharacters).default(''),
    /** Playbook article whose procedure is followed; left out, or without one: that of the last ticked step, else the first that the case leads to. */
    articleId: IdSchema.optional(),
  })
  .openapi('EscalationRequest');
export type EscalationRequest = z.output<typeof EscalationRequestSchema>;
/** As a client sends it. */
export type EscalationSummaryRequest = z.input<typeof EscalationRequestSchema>;

export const EscalationSummarySchema = z
  .object({
    /** Language of the summary. */
    locale: LocaleSchema,
    corpusVersion: z.string(),
    /** The whole note, ready to be copied: plain text. */
    text: z.string(),
    parts: z.object({
      /** What the customer wrote, in their own words, shortened; personal data is masked but for what `data` lists. */
      question: z.string(),
      /** Ticked steps, responses sent, and the agent's note; in this order, can be empty. */
      tried: z.array(z.string()),
      /** What is known of the case; can be empty. */
      data: z.array(z.object({ label: z.string(), value: z.string() })),
      /** What the procedure needs and nobody gave; can be empty. */
      missing: z.array(z.string()),
      deadline: z.object({
        at: z.iso.datetime(),
        /** "hari ini sebelum pukul 16.00 WIB". */
        text: z.string(),
        /** True where an agent promised it to the customer in this conversation; else it is the reply-time target. */
        isPromised: z.boolean(),
      }),
      /** Of the procedure, else of the topic; null where neither names one. */
      team: z.object({ id: z.string(), name: z.string() }).nullable(),
      priority: PrioritySchema,
      /** The customer's words on which the priority rests, and what can be counted; can be empty. */
      evidence: z.array(z.string()),
      /** The procedure that is followed. */
      procedure: z.object({ articleId: z.string(), title: z.string() }).optional(),
    }),
  })
  .openapi('EscalationSummary');
export type EscalationSummary = z.output<typeof EscalationSummarySchema>;
