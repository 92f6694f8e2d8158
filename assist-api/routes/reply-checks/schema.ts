import { z } from '@hono/zod-openapi';
import { ChannelSchema } from '../../../content/corpus/schema/business.ts';
import { IdSchema, LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import { maxFeedbackCharacters } from '../../feedback/feedback.ts';
import { maxPromiseCharacters } from '../../promises/promises.ts';
import { isBlank } from '../blank.ts';
import {
  ContactSchema,
  ConversationSchema,
  MessageSchema,
  PersonSchema,
  maxMessageCharacters,
} from '../suggestions/schema.ts';

/** What the case is about, as the shop's systems have it. */
export const CaseDataSchema = z
  .strictObject({
    /**
     * - amounts: `order_total`, `item_price`, `shipping_fee`, `refund_amount`, `goodwill_amount`, `other_amount`
     * - numbers: `order_number`, `tracking_number`, `replacement_tracking_number`, `receipt_number` (of a payment or
     *   refund), `case_number` (of courier, bank or warehouse), `return_number`, `voucher_code`, `account_number`
     * - times: `order_date`, `payment_date`, `delivery_date`, `refund_date`, `pickup_date`, `cancelled_date`,
     *   `promised_time`, `other_time`
     * - `status`: what the order, parcel or account shows; `detail`: anything else
     */
    kind: z.enum([
      'order_total',
      'item_price',
      'shipping_fee',
      'refund_amount',
      'goodwill_amount',
      'other_amount',
      'order_number',
      'tracking_number',
      'replacement_tracking_number',
      'receipt_number',
      'case_number',
      'return_number',
      'voucher_code',
      'account_number',
      'order_date',
      'payment_date',
      'delivery_date',
      'refund_date',
      'pickup_date',
      'cancelled_date',
      'promised_time',
      'other_time',
      'status',
      'detail',
    ]),
    /** As it would be written: `Rp189.000`, `TK-20418`, `21 November 2026`. */
    value: z.string().min(1).max(500).openapi({ example: 'Rp189.000' }),
  })
  .openapi('CaseDatum');
export type CaseDatum = z.output<typeof CaseDataSchema>;

/** Steps of procedures that are done: playbook article and place of the step, from 0. Unknown ones are passed over. */
export const TickedSchema = z
  .array(z.strictObject({ articleId: IdSchema, step: z.int().min(0).max(1_000) }))
  .max(200)
  .default([]);

export const ReplyCheckRequestSchema = z
  .strictObject({
    /** The reply as it would be sent: composed, edited or typed. */
    text: z
      .string()
      .max(maxMessageCharacters)
      .refine((text) => !isBlank(text), 'an empty reply; send the text that is to be checked')
      .openapi({ example: 'Retur bisa diajukan dalam 14 hari sejak barang diterima ya, Kak.' }),
    /** Language of the reply; detected from its words when left out. */
    locale: LocaleSchema.optional(),
    /** Language that the agent reads, in which findings are explained; default: that of the reply. */
    agentLocale: LocaleSchema.optional(),
    channel: ChannelSchema.optional(),
    /** The conversation, oldest first. Figures that the customer wrote are the case's own. */
    messages: z.array(MessageSchema).max(100).default([]),
    /** Canned responses and articles that the reply rests on; what they state counts first. Unknown ids are passed over. */
    responseIds: z.array(IdSchema).max(5).default([]),
    articleIds: z.array(IdSchema).max(20).default([]),
    contact: ContactSchema.optional(),
    agent: PersonSchema.optional(),
    /** Custom attributes are case data: their figures are never judged as business facts. */
    conversation: ConversationSchema.optional(),
    caseData: z.array(CaseDataSchema).max(100).default([]),
    ticked: TickedSchema,
    /** Why a figure that differs from the fact is right here. Kept for the fact's owner, masked. */
    stated: z
      .array(
        z.strictObject({
          findingKey: z.string().min(1).max(300),
          reason: z
            .string()
            .max(maxFeedbackCharacters)
            .refine((reason) => !isBlank(reason), 'an empty reason; say why the figure is right here'),
        }),
      )
      .max(50)
      .default([]),
  })
  .openapi('ReplyCheckRequest');
export type ReplyCheckRequest = z.output<typeof ReplyCheckRequestSchema>;

const FindingKindSchema = z.enum([
  'placeholder',
  'internal',
  'wrong_fact',
  'early_promise',
  'over_limit',
  'unsupported_claim',
  'blame',
  'selling',
  'review_reward',
  'personal_data',
  'repeated',
  'channel',
]);
/** Something in a reply that should not be sent as it stands. */
const FindingSchema = z
  .object({
    /** The same for the same words as long as the content stays as it is. */
    key: z.string(),
    /**
     * - `placeholder`: something is left to fill in
     * - `internal`: words of the playbook, names of internal facts, talk about limits and rules within the shop
     * - `wrong_fact`: a figure, hour, day, link, number or address that differs from the content; yields to a reason
     * - `early_promise`: sooner than the channel's reply-time target and the opening hours let hold, or certain of what
     *   couriers, banks and inspections decide
     * - `over_limit`: more than the agent may decide; see `approver`
     * - `unsupported_claim`: an action is said to be done that no ticked step and no case data supports
     * - `blame`: blames the customer or talks about rules
     * - `selling`: selling or sign-up talk while a problem is open
     * - `review_reward`: a reward or penalty tied to a review
     * - `personal_data`: somebody else's number, address or order, or a code, password or card that is asked for
     * - `repeated`: the same text was sent in this conversation
     * - `channel`: what the channel cannot show or must not carry
     */
    kind: FindingKindSchema,
    /** `block` keeps the reply from being inserted. */
    severity: z.enum(['block', 'warn']),
    /** UTF-16 offsets in the request's `text`, end exclusive. No two findings overlap. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** The words between the offsets. */
    text: z.string(),
    /** What is wrong and what to do, in the reply's language; for the agent. */
    message: z.string(),
    /** What the content says. */
    right: z
      .object({
        text: z.string(),
        /** One of `factName` and `articleId` is there, but for hours and targets of business.yaml. */
        source: z.object({
          factName: z.string().optional(),
          articleId: z.string().optional(),
          /** Title of an article where it stands. */
          title: z.string(),
        }),
      })
      .optional(),
    /** Who may decide; the limit is that role's own, as text. `limit` is left out where no limit is enough. */
    approver: z.object({ role: z.string(), label: z.string(), limit: z.string().optional() }).optional(),
    /** Words that could stand there. */
    replacement: z.string().optional(),
    /** The reason that was given; the finding no longer blocks. */
    stated: z.string().optional(),
  })
  .openapi('ReplyFinding');
export type Finding = z.output<typeof FindingSchema>;

/** A time that the reply promises clearly; `POST /v1/promises` keeps it once the reply is sent. */
const PromisedTimeSchema = z
  .object({
    /** UTF-16 offsets in the request's `text`, end exclusive, of the words that tell the time. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** The words between the offsets: "besok sebelum pukul 12.00". */
    text: z.string(),
    /** The sentence in which it is promised, without its full stop: what to keep as the promised words. */
    sentence: z.string().min(1).max(maxPromiseCharacters),
    /** By when, UTC. A day without an hour is over when people stop answering on it. Always ahead, at most 90 days. */
    dueAt: z.iso.datetime(),
  })
  .openapi('PromisedTime');
export type PromisedTime = z.output<typeof PromisedTimeSchema>;

export const ReplyCheckSchema = z
  .object({
    /** Language that the reply was read in: the request's, or the detected one. */
    locale: LocaleSchema,
    corpusVersion: z.string(),
    /** In the order of the text. */
    findings: z.array(FindingSchema),
    /** Times that the reply promises, in the order of the text; what is unclear is left out. */
    promises: z.array(PromisedTimeSchema),
    /** False when a finding blocks. */
    insertable: z.boolean(),
  })
  .openapi('ReplyCheck');
export type ReplyCheck = z.output<typeof ReplyCheckSchema>;
