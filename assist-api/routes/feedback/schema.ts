import { z } from '@hono/zod-openapi';
import { IdSchema, LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import {
  feedbackKinds,
  feedbackStatuses,
  itemReasons,
  maxFeedbackCharacters,
} from '../../feedback/feedback.ts';
import { isBlank } from '../blank.ts';

const StatusSchema = z.enum(feedbackStatuses);

export const ArticleFeedbackQuerySchema = z.object({
  /** Left out: the first language of the help center. */
  locale: LocaleSchema.optional(),
  /** Left out: items of every status. */
  status: StatusSchema.optional(),
  /** Most items that come back. */
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const FeedbackQuerySchema = ArticleFeedbackQuerySchema.extend({
  /** Left out: every language. */
  locale: LocaleSchema.optional(),
  /** Id of the team that owns the text, or its topic. */
  owner: IdSchema.optional(),
  /** `readers`: what customers said; `reports`: what people of the team reported. Left out: both. */
  source: z.enum(['readers', 'reports']).optional(),
});

const VotesSchema = z
  .object({
    /** Answers "yes" to "Was this helpful?". */
    helpful: z.int().nonnegative(),
    notHelpful: z.int().nonnegative(),
  })
  .openapi('Votes');

/** Something to decide about a text: a comment of a reader, all equal reasons without one, or a report of the team. */
export const FeedbackItemSchema = z
  .object({
    feedbackId: z.string(),
    /** An `article` of either audience, a canned `response`, or the `procedure` of a playbook article. */
    kind: z.enum(feedbackKinds),
    /** Of an article or procedure. */
    articleId: z.string().optional(),
    /** Of a response: its short code. */
    responseId: z.string().optional(),
    locale: LocaleSchema,
    /** Left out when the text is gone. */
    title: z.string().optional(),
    /** Id of the team that owns the text: an article's own owner, of a response that of its first source, else the team of the topic. Left out when the text is gone. */
    owner: z.string().optional(),
    /** What the vote said; false for a report. */
    helpful: z.boolean(),
    /** `confusing` and `hinders` come from reports only. */
    reason: z.enum(itemReasons).optional(),
    /** The step of a procedure that a report is about, from 0. */
    step: z.int().nonnegative().optional(),
    /** Name of the person of the team who reported it; left out for what readers said. */
    reportedBy: z.string().optional(),
    /** With personal data masked. Left out where none was given, or it was forgotten by now. */
    maskedComment: z.string().optional(),
    /** How many said so; 1 for a comment. */
    times: z.int().positive(),
    /** When it was said, of several the last time. */
    at: z.iso.datetime(),
    status: StatusSchema,
    /** Why it was decided so. */
    decision: z.string().optional(),
    /** What was changed for it. */
    changed: z.string().optional(),
    /** Left out while it is open. */
    decidedAt: z.iso.datetime().optional(),
    /** Name of the person. */
    decidedBy: z.string().optional(),
  })
  .openapi('FeedbackItem');
export type FeedbackItemReply = z.output<typeof FeedbackItemSchema>;

/** What readers said of one article in one language. */
export const ArticleFeedbackSchema = z
  .object({
    articleId: z.string(),
    locale: LocaleSchema,
    votes: VotesSchema,
    /** Items there are, of which at most `limit` come. */
    total: z.int().nonnegative(),
    /** Undecided ones first, then those that most said, then the latest. */
    items: z.array(FeedbackItemSchema),
  })
  .openapi('ArticleFeedback');
export type ArticleFeedback = z.output<typeof ArticleFeedbackSchema>;

/** What readers and the team said of all texts. */
export const FeedbackListSchema = z
  .object({
    /** Items there are, of which at most `limit` come. */
    total: z.int().nonnegative(),
    /** Undecided ones first, then those that most said, then the latest. */
    items: z.array(FeedbackItemSchema),
    /** Votes of the articles that these items are about. */
    votes: z.array(
      z.object({ articleId: z.string(), locale: LocaleSchema, votes: VotesSchema }).openapi('ArticleVotes'),
    ),
  })
  .openapi('FeedbackList');

const NoteSchema = z.string().max(maxFeedbackCharacters);
const isSaid = (text: string | undefined) => text !== undefined && !isBlank(text);

/** What was decided about an item. */
export const DecisionRequestSchema = z
  .strictObject({
    status: StatusSchema,
    /** Why; needed to decline. */
    decision: NoteSchema.optional(),
    /** What was changed; needed when it is done. */
    changed: NoteSchema.optional(),
  })
  .refine(({ status, changed }) => status !== 'done' || isSaid(changed), {
    path: ['changed'],
    message: 'say what was changed',
  })
  .refine(({ status, decision }) => status !== 'declined' || isSaid(decision), {
    path: ['decision'],
    message: 'say why nothing is changed',
  })
  .openapi('DecisionRequest');
export type DecisionRequest = z.output<typeof DecisionRequestSchema>;
