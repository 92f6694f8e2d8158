import { z } from 'zod';
import { DaySchema, IdSchema, LocaleSchema, MomentSchema } from './locale.ts';

/** Who may see a document: `internal` text never leaves the agent's side. */
export const AudienceSchema = z.enum(['public', 'internal']);
export type Audience = z.infer<typeof AudienceSchema>;

/** A draft is seen by writers in `npm run dev` only; an archived text is kept but nowhere shown. */
export const StatusSchema = z.enum(['draft', 'published', 'archived']);
export type Status = z.infer<typeof StatusSchema>;

/** Ways in which real people put the question; indexed, never shown. */
export const ExamplesSchema = z.array(z.string().min(1).max(300)).default([]);

/** When a text is shown. */
export const lifetimeShape = {
  /** Day, or day with time, from which the text is shown. */
  publishOn: MomentSchema.optional(),
  /** Day, or day with time, from which it is no longer shown. */
  expireOn: MomentSchema.optional(),
};

const shape = {
  /** The page's one `#`. May hold facts. */
  title: z.string().min(1).max(80),
  /** One sentence for lists, search results and shared links. May hold facts. */
  description: z.string().max(200).optional(),
  status: StatusSchema.default('published'),
  /** Team id that answers for the text. */
  owner: IdSchema.optional(),
  ...lifetimeShape,
  /** Day of the last change in substance. */
  updatedOn: DaySchema.optional(),
  /** Day on which the owner last read it and found it true; shown beside `updatedOn` when later. */
  reviewedOn: DaySchema.optional(),
  /** Day by which the owner should read it again. */
  reviewBy: DaySchema.optional(),
  /** Address in this locale; default: the article's id. */
  slug: IdSchema.optional(),
  /** Former slugs of this article in this locale. */
  redirectFrom: z.array(IdSchema).default([]),
  examples: ExamplesSchema,
  /** Article ids, most useful first. */
  related: z.array(IdSchema).default([]),
  /** Listed under the search field of the home page. */
  featured: z.boolean().default(false),
  /** Listed on the home page for customers with whom something went wrong. */
  firstHelp: z.boolean().default(false),
  /** Multiplies the article's rank in search. */
  searchWeight: z.number().min(0.5).max(2).default(1),
  /** Written by `content:translated`: the source locale, and the hash of each of its sections at that time. */
  translatedFrom: z
    .strictObject({ locale: LocaleSchema, sections: z.record(z.string(), z.string()) })
    .optional(),
};

/** Frontmatter of a public article. Only `title` is required. */
export const ArticleFrontmatterSchema = z.strictObject(shape);
export type ArticleFrontmatter = z.infer<typeof ArticleFrontmatterSchema>;

/**
 * What a reply may say was done, once the step that `allows` it is ticked:
 * - `refund_issued`: a refund was approved or sent on its way
 * - `replacement_sent`: a replacement, a missing part or a second parcel was sent or arranged
 * - `order_cancelled`: the order was cancelled
 * - `address_changed`: address, recipient or contents of the order were changed
 * - `pickup_booked`: the courier was booked to collect or deliver again
 * - `investigation_opened`: courier, bank or warehouse was asked to search, under a recorded number
 * - `escalated`: another team or a lead has the case
 * - `photos_received`: photos or other evidence were received and looked at
 * - `data_checked`: order, payment, tracking or account records were looked up
 * - `account_secured`: sessions were ended, or the account was locked or given back to its owner
 * - `voucher_sent`: a voucher, points or another goodwill amount was given
 * - `feedback_passed_on`: praise, a suggestion or a complaint reached those whom it is about
 */
export const StepClaimSchema = z.enum([
  'refund_issued',
  'replacement_sent',
  'order_cancelled',
  'address_changed',
  'pickup_booked',
  'investigation_opened',
  'escalated',
  'photos_received',
  'data_checked',
  'account_secured',
  'voucher_sent',
  'feedback_passed_on',
]);

/** One thing to do: a text, or `{ step, allows }`. Read as `{ text, allows }`; `allows` may be empty. */
const StepSchema = z
  .preprocess(
    (written) => (typeof written === 'object' ? written : { step: written }),
    z.strictObject({
      step: z.string().min(1),
      /** What the reply may say was done once this is ticked. */
      allows: z.array(StepClaimSchema).default([]),
    }),
  )
  .transform(({ step, allows }) => ({ text: step, allows }));

/**
 * One thing to know: a text, or `{ data, sentAs }` where the customer sends it. Read as `{ text, sentAs? }`. A text that
 * is the label of a placeholder of business.yaml is filled in with what the case has for it.
 */
const DataNeededSchema = z
  .preprocess(
    (written) => (typeof written === 'object' ? written : { data: written }),
    z.strictObject({
      data: z.string().min(1),
      /** It has come once the customer sent something of this kind. */
      sentAs: z.enum(['photo', 'video', 'document', 'voice', 'location']).optional(),
    }),
  )
  .transform(({ data, ...rest }) => ({ text: data, ...rest }));

/** What an agent does in a case of this kind. */
const ProcedureSchema = z.strictObject({
  /** Situations in which it applies. */
  when: z.array(z.string()).min(1),
  /** In order; a step is known by its place. */
  steps: z.array(StepSchema).min(1),
  /** What must be known first. */
  dataNeeded: z.array(DataNeededSchema).default([]),
  /** Who decides, and up to what. */
  decides: z.string().optional(),
  /** When the case is over. */
  stopWhen: z.string().optional(),
  /** Team id. */
  escalateTo: IdSchema.optional(),
});

/** Frontmatter of a playbook article: an article for agents. */
export const PlaybookFrontmatterSchema = z.strictObject({ ...shape, procedure: ProcedureSchema.optional() });
export type PlaybookFrontmatter = z.infer<typeof PlaybookFrontmatterSchema>;
