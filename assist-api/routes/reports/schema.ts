import { z } from '@hono/zod-openapi';
import { IdSchema, LocaleSchema } from '../../../content/corpus/schema/locale.ts';
import {
  feedbackKinds,
  feedbackStatuses,
  maxFeedbackCharacters,
  reportReasons,
} from '../../feedback/feedback.ts';

const KindSchema = z.enum(feedbackKinds);
const ReasonSchema = z.enum(reportReasons);

/** What is amiss with a text, for its owner to decide about. */
export const NewReportSchema = z
  .strictObject({
    /** An `article` of either audience, a canned `response`, or the `procedure` of a playbook article. */
    kind: KindSchema,
    /** Article id, or short code of a response. */
    id: IdSchema,
    locale: LocaleSchema,
    /** `wrong`: what it says is not so; `confusing`: hard to understand; `hinders`: it gets in the way of the work. */
    reason: ReasonSchema,
    /** Place of the step, from 0; of procedures only. */
    step: z.int().min(0).max(1_000).optional(),
    /** Masked before it is kept. */
    comment: z.string().max(maxFeedbackCharacters).optional(),
    /** Where it was noticed. */
    suggestionId: z.uuid().optional(),
  })
  .refine(({ kind, step }) => step === undefined || kind === 'procedure', {
    path: ['step'],
    message: 'only a procedure has steps',
  })
  .openapi('NewReport');

export const ReportsQuerySchema = z.object({
  /** One's own; owners read all with `GET /v1/feedback`. */
  mine: z.enum(['true']).default('true'),
  /** Most reports that come back. */
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A report of the signed-in person, with what its owner decided. */
export const ReportSchema = z
  .object({
    /** The `feedbackId` by which the owner decides. */
    reportId: z.string(),
    kind: KindSchema,
    id: z.string(),
    locale: LocaleSchema,
    /** Left out when the text is gone. */
    title: z.string().optional(),
    reason: ReasonSchema,
    step: z.int().nonnegative().optional(),
    /** The step as it reads today; left out when it is gone. */
    stepText: z.string().optional(),
    /** With personal data masked. Left out where none was given, or it was forgotten by now. */
    comment: z.string().optional(),
    at: z.iso.datetime(),
    /** Id and name of the team that decides; left out when the text is gone. */
    owner: z.string().optional(),
    ownerName: z.string().optional(),
    /** `accepted` is to be worked on; `declined` and `done` are closed. */
    status: z.enum(feedbackStatuses),
    /** Why it was decided so. */
    decision: z.string().optional(),
    /** What was changed for it. */
    changed: z.string().optional(),
    /** Left out while it is open. */
    decidedAt: z.iso.datetime().optional(),
    decidedBy: z.string().optional(),
    /** True for a decision that was not marked as seen; a further decision is new again. */
    isNew: z.boolean(),
  })
  .openapi('Report');
export type ReportReply = z.output<typeof ReportSchema>;

/** A report as it is kept. */
export const KeptReportSchema = ReportSchema.extend({
  /** True when the same person reported the same that day: then there is one report, with the latest comment. */
  repeated: z.boolean(),
}).openapi('KeptReport');

/** What the signed-in person reported. */
export const ReportListSchema = z
  .object({
    /** Reports there are, of which at most `limit` come. */
    total: z.int().nonnegative(),
    /** Decisions that were not marked as seen. */
    unseen: z.int().nonnegative(),
    /** New decisions first, then the latest report. */
    reports: z.array(ReportSchema),
  })
  .openapi('ReportList');

/** Decisions that were shown to the person. */
export const SeenReportsSchema = z
  .strictObject({
    /** Left out: all. */
    reportIds: z.array(z.uuid()).max(200).optional(),
  })
  .openapi('SeenReports');
