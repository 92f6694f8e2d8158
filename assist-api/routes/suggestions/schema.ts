import { z } from '@hono/zod-openapi';
import { AudienceSchema } from '../../../content/corpus/schema/article.ts';
import { ChannelSchema, PrioritySchema } from '../../../content/corpus/schema/business.ts';
import { LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { HistoryEventKindSchema } from '../../../content/corpus/schema/signal.ts';
import { attachmentKinds } from '../../conversation/attachments.ts';
import { isBlank } from '../blank.ts';
import { ComposedReplySchema } from '../replies/composed-reply-schema.ts';
import { CaseProcedureSchema } from './procedure-schema.ts';

/** Longest text of one message, in characters. */
export const maxMessageCharacters = 20_000;

const TextSchema = z
  .string()
  .max(maxMessageCharacters)
  .refine((text) => !isBlank(text), 'an empty message; send the words of the customer');

export const MessageSchema = z
  .strictObject({
    role: z.enum(['customer', 'agent']),
    /** As typed, or a whole chat as WhatsApp copies or exports it ("[14.02, 21/11/2026] Rina: ..."), which is split. */
    text: TextSchema.openapi({ example: 'kak pesanan sy blm sampe udh 5 hari gmn ya' }),
    sentAt: z.iso.datetime({ offset: true }).optional(),
  })
  .openapi('Message');

/** Values that fill placeholders; all optional, unknown keys refused. */
export const PersonSchema = z.strictObject({
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

/** What happened with this customer before, as the caller's own systems know it. Read for this reply only, never kept. */
export const HistorySchema = z
  .strictObject({
    /** In any order; what lies in the future or too far back is not counted. */
    events: z
      .array(z.strictObject({ kind: HistoryEventKindSchema, at: z.iso.datetime({ offset: true }) }))
      .max(500),
  })
  .openapi('History');

export const MessagesSchema = z.array(MessageSchema).min(1).max(100);

/** The customer. */
export const ContactSchema = PersonSchema.extend({
  /** IANA name of where the customer is, such as Asia/Makassar: greetings then name the time of day. */
  time_zone: z.string().max(100).optional(),
  custom_attribute: CustomAttributesSchema.optional(),
}).openapi('Contact');

/** What is known of the case. */
export const ConversationSchema = z
  .strictObject({
    /** Which of several wordings are said hangs on it. */
    id: z.string().max(200).optional(),
    custom_attribute: CustomAttributesSchema.optional(),
  })
  .openapi('Conversation');

export const SuggestionRequestSchema = z
  .strictObject({
    /** Oldest first. Consecutive customer messages at the end are one burst; an agent's own question may stand alone. */
    messages: MessagesSchema,
    /** Language of the reply; detected from the last burst when left out. */
    locale: LocaleSchema.optional(),
    /** Language that the agent reads: titles of topics and teams, labels and reasons come in it; default: that of the reply. */
    agentLocale: LocaleSchema.optional(),
    channel: ChannelSchema.optional(),
    contact: ContactSchema.optional(),
    agent: PersonSchema.optional(),
    conversation: ConversationSchema.optional(),
    /** Gives countable facts in `triage.facts`. */
    history: HistorySchema.optional(),
    /**
     * Most responses, and most articles, that come back, 1 to 20; one for each question where there are more questions.
     * Fewer mean that nothing else is likely enough to be listed. Default: 3.
     */
    limit: z.int().min(1).max(20).default(3),
  })
  .openapi('SuggestionRequest');
export type SuggestionRequest = z.output<typeof SuggestionRequestSchema>;

/** Calibrated share of items with this confidence that are right, 0 to 1. */
const ConfidenceSchema = z.number().min(0).max(1);

/** A reason for an item's rank, with the words that it rests on. */
export const ReasonSchema = z
  .object({
    kind: z.enum(['words', 'example', 'past', 'title', 'topic', 'spelling', 'source']),
    /** One phrase in the agent's language, ready to be shown. */
    text: z.string(),
    /** Words of the customer's message, as typed; can be empty. */
    evidence: z.array(z.string()),
  })
  .openapi('Reason');

const SourceSchema = z
  .object({ articleId: z.string(), audience: AudienceSchema, title: z.string(), url: z.string().optional() })
  .openapi('Source');

/**
 * A ranked response, composed for the request's channel and customer: `POST /v1/replies` with it alone gives the same
 * reply, with its one answer in `answers` too.
 */
const SuggestedResponseSchema = ComposedReplySchema.omit({ answers: true })
  .extend({
    /** `<short code>`; stable across locales. */
    responseId: z.string(),
    shortCode: z.string(),
    locale: LocaleSchema,
    topicId: z.string(),
    title: z.string(),
    confidence: ConfidenceSchema,
    why: z.array(ReasonSchema),
    sources: z.array(SourceSchema),
    nextStep: z.string().optional(),
    followUp: z.string().optional(),
    /** True when an agent sent it in this conversation; it stands behind the others, unless it is asked for again. */
    alreadySent: z.boolean().optional(),
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
    /** True when an agent sent its address in this conversation. */
    alreadySent: z.boolean().optional(),
  })
  .openapi('SuggestedArticle');
export type SuggestedArticle = z.output<typeof SuggestedArticleSchema>;

export const EvidenceSchema = z
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

export const TriageSchema = z
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
    /** Languages of the burst with their shares of its words that tell one, the greatest first; empty where none does. */
    languages: z.array(z.object({ locale: LocaleSchema, share: z.number().min(0).max(1) })),
    /** Kinds of signals.yaml that the words speak for, in the order of the words. */
    signals: z.array(
      z.object({
        kind: z.string(),
        /** What the kind means, in the reply's language. */
        label: z.string(),
        evidence: z.array(EvidenceSchema).min(1),
      }),
    ),
    /**
     * What can be counted in the history and the conversation: for agents only, no judgement of a person. They change
     * neither priority nor signals and are not kept.
     */
    facts: z.array(
      z.object({
        /** Kind of signals.yaml that names the pattern. */
        kind: z.string(),
        event: HistoryEventKindSchema,
        count: z.int().positive(),
        /** Absent where the conversation itself was counted. */
        withinDays: z.int().positive().optional(),
        /** One phrase in the reply's language: "4 kontak dalam 30 hari". */
        text: z.string(),
      }),
    ),
    team: z.string().nullable(),
    teamName: z.string().nullable(),
    /** By when a person should answer: opening hours, holidays and the channel's target counted. UTC. */
    replyBy: z.iso.datetime(),
    confidence: ConfidenceSchema,
  })
  .openapi('Triage');
export type Triage = z.output<typeof TriageSchema>;

/** A message of a pasted chat. */
const TurnSchema = z
  .object({
    role: z.enum(['customer', 'agent']),
    /** As the chat names them. */
    speaker: z.string().optional(),
    sentAt: z.iso.datetime().optional(),
    /** Words without marks of attachments; can be empty. */
    text: z.string(),
    /** Index in the request's `messages`, and character offsets there, end exclusive. */
    message: z.int().nonnegative(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    attachments: z.array(z.enum(attachmentKinds)),
  })
  .openapi('Turn');

/** One of the questions that were asked, with what answers it. */
const QuestionSchema = z
  .object({
    /** Words as typed. */
    text: z.string(),
    /** Index in the request's `messages`, and character offsets there, end exclusive. */
    message: z.int().nonnegative(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** Of the suggestion's `responses`, best first; can be empty. */
    responseIds: z.array(z.string()),
    /** Of the suggestion's `articles`, best first; can be empty. */
    articleIds: z.array(z.string()),
  })
  .openapi('Question');

export const SuggestionSchema = z
  .object({
    suggestionId: z.uuid(),
    corpusVersion: z.string(),
    /** Changes with the past messages that the suggestion was learned from; absent without any. */
    learnedVersion: z.string().optional(),
    /** Language of the reply: the request's, or the detected one. */
    locale: LocaleSchema,
    localeDetected: z.boolean(),
    /** `agent` where an agent asks for themselves; then playbook articles come before public ones that are about as good, and triage reads no signals. */
    askedBy: z.enum(['customer', 'agent']),
    /** The conversation that was pasted, message by message; absent where none was. Offsets everywhere are those of the paste. */
    turns: z.array(TurnSchema).optional(),
    /** What was asked, in order; one, unless parts of the burst are answered by different items. Empty without words. */
    questions: z.array(QuestionSchema),
    triage: TriageSchema.nullable(),
    /** Best first, the best of each question before the second best of any; empty when nothing fits. */
    responses: z.array(SuggestedResponseSchema),
    articles: z.array(SuggestedArticleSchema),
    /** Checklists of the playbook for this case, best first; at most two, empty when none fits. */
    procedures: z.array(CaseProcedureSchema),
    /** From the best response or its playbook article. */
    nextStep: z.string().optional(),
    /** Team to hand over to, where the best response or its topic names one. */
    escalation: z.object({ team: z.string(), teamName: z.string() }).optional(),
    /** True when no item is confident enough to be shown as an answer. */
    abstained: z.boolean(),
    /** Parts that failed; the rest of the reply holds. `record`: it could not be kept, so outcomes will be refused. */
    errors: z
      .array(
        z.object({
          part: z.enum(['triage', 'responses', 'articles', 'procedures', 'record']),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Suggestion');
export type Suggestion = z.output<typeof SuggestionSchema>;
