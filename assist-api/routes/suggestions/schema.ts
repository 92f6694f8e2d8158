import { z } from '@hono/zod-openapi';
import { AudienceSchema } from '../../../content/corpus/schema/article.ts';
import { ChannelSchema, PrioritySchema } from '../../../content/corpus/schema/business.ts';
import { LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { isBlank } from '../blank.ts';

/** Longest text of one message, in characters. */
export const maxMessageCharacters = 20_000;

const TextSchema = z
  .string()
  .max(maxMessageCharacters)
  .refine((text) => !isBlank(text), 'an empty message; send the words of the customer');

const MessageSchema = z
  .strictObject({
    role: z.enum(['customer', 'agent']),
    text: TextSchema.openapi({ example: 'kak pesanan sy blm sampe udh 5 hari gmn ya' }),
    sentAt: z.iso.datetime({ offset: true }).optional(),
  })
  .openapi('Message');

/** Values that fill placeholders; all optional, unknown keys refused. */
const PersonSchema = z.strictObject({
  id: z.string().max(200).optional(),
  name: z.string().max(200).optional(),
  first_name: z.string().max(200).optional(),
  last_name: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
  phone: z.string().max(40).optional(),
});
const CustomAttributesSchema = z.record(
  z.string().max(100),
  z.union([z.string().max(2_000), z.number(), z.boolean()]),
);

export const SuggestionRequestSchema = z
  .strictObject({
    /** Oldest first. Consecutive customer messages at the end are one burst. */
    messages: z.array(MessageSchema).min(1).max(100),
    /** Language of the reply; detected from the last burst when left out. */
    locale: LocaleSchema.optional(),
    channel: ChannelSchema.optional(),
    contact: PersonSchema.extend({ custom_attribute: CustomAttributesSchema.optional() }).optional(),
    agent: PersonSchema.optional(),
    conversation: z
      .strictObject({
        id: z.string().max(200).optional(),
        custom_attribute: CustomAttributesSchema.optional(),
      })
      .optional(),
    /** Most responses, and most articles, that come back. */
    limit: z.int().min(1).max(20).default(5),
  })
  .openapi('SuggestionRequest');
export type SuggestionRequest = z.output<typeof SuggestionRequestSchema>;

/** Calibrated share of items with this confidence that are right, 0 to 1. */
const ConfidenceSchema = z.number().min(0).max(1);

export const MissingPlaceholderSchema = z
  .object({
    /** Liquid name, such as `conversation.custom_attribute.order_number`. */
    placeholder: z.string(),
    /** What to ask for, in the reply's language. */
    label: z.string(),
    example: z.string().optional(),
  })
  .openapi('MissingPlaceholder');

/** A reason for an item's rank, with the words that it rests on. */
export const ReasonSchema = z
  .object({
    kind: z.enum(['words', 'example', 'past', 'title', 'topic', 'spelling', 'source']),
    /** One phrase in the reply's language, ready to be shown. */
    text: z.string(),
    /** Words of the customer's message, as typed; can be empty. */
    evidence: z.array(z.string()),
  })
  .openapi('Reason');

const SourceSchema = z
  .object({ articleId: z.string(), audience: AudienceSchema, title: z.string(), url: z.string().optional() })
  .openapi('Source');

const SuggestedResponseSchema = z
  .object({
    /** `<short code>`; stable across locales. */
    responseId: z.string(),
    shortCode: z.string(),
    locale: LocaleSchema,
    topicId: z.string(),
    title: z.string(),
    /** The reply with every known placeholder filled; an unknown one stands as `[label]`. */
    text: z.string(),
    /** The same for a channel with markup. */
    html: z.string().optional(),
    /** Liquid template, for filling in the console without another request. */
    template: z.string(),
    /** True only when nothing is missing. */
    insertable: z.boolean(),
    missing: z.array(MissingPlaceholderSchema),
    confidence: ConfidenceSchema,
    why: z.array(ReasonSchema),
    sources: z.array(SourceSchema),
    nextStep: z.string().optional(),
    followUp: z.string().optional(),
  })
  .openapi('SuggestedResponse');
export type SuggestedResponse = z.output<typeof SuggestedResponseSchema>;

const SuggestedArticleSchema = z
  .object({
    articleId: z.string(),
    locale: LocaleSchema,
    topicId: z.string(),
    audience: AudienceSchema,
    title: z.string(),
    /** Page with anchor for a public article; absent for a playbook article, which has no page. */
    url: z.string().optional(),
    /** Heading of the best passage. */
    heading: z.string(),
    passage: z.string(),
    confidence: ConfidenceSchema,
    why: z.array(ReasonSchema),
  })
  .openapi('SuggestedArticle');
export type SuggestedArticle = z.output<typeof SuggestedArticleSchema>;

const EvidenceSchema = z
  .object({
    /** Words as typed. */
    text: z.string(),
    /** Index in the request's `messages`. */
    message: z.int().nonnegative(),
    /** Character offsets in that message, end exclusive. */
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  })
  .openapi('Evidence');

const TriageSchema = z
  .object({
    /** Topic id; null when nothing in the corpus fits. */
    topic: z.string().nullable(),
    topicTitle: z.string().nullable(),
    /** Words on which the topic rests. */
    topicEvidence: z.array(EvidenceSchema),
    priority: PrioritySchema,
    /** Why that priority, in the reply's language. */
    priorityReason: z.string(),
    sentiment: z.enum(['negative', 'neutral', 'positive']),
    signals: z.array(
      z.object({ kind: z.string(), label: z.string(), evidence: z.array(EvidenceSchema).min(1) }),
    ),
    team: z.string().nullable(),
    teamName: z.string().nullable(),
    /** By when a person should answer: opening hours, holidays and the channel's target counted. UTC. */
    replyBy: z.iso.datetime(),
    confidence: ConfidenceSchema,
  })
  .openapi('Triage');
export type Triage = z.output<typeof TriageSchema>;

export const SuggestionSchema = z
  .object({
    suggestionId: z.uuid(),
    corpusVersion: z.string(),
    /** Changes with the past messages that the suggestion was learned from; absent without any. */
    learnedVersion: z.string().optional(),
    /** Language of the reply: the request's, or the detected one. */
    locale: LocaleSchema,
    localeDetected: z.boolean(),
    triage: TriageSchema.nullable(),
    /** Best first; empty when nothing fits. */
    responses: z.array(SuggestedResponseSchema),
    articles: z.array(SuggestedArticleSchema),
    /** From the best response or its playbook article. */
    nextStep: z.string().optional(),
    /** Team to hand over to, where the best response or its topic names one. */
    escalation: z.object({ team: z.string(), teamName: z.string() }).optional(),
    /** True when no item is confident enough to be shown as an answer. */
    abstained: z.boolean(),
    /** Parts that failed; the rest of the reply holds. `record`: it could not be kept, so outcomes will be refused. */
    errors: z
      .array(z.object({ part: z.enum(['triage', 'responses', 'articles', 'record']), message: z.string() }))
      .optional(),
  })
  .openapi('Suggestion');
export type Suggestion = z.output<typeof SuggestionSchema>;
