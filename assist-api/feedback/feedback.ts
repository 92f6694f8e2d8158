import type { Locale } from '../../content/corpus/schema/locale.ts';

/** Why an article did not help. Fixed, so that answers can be counted. */
export const feedbackReasons = ['wrong', 'unclear', 'missing', 'didnt_work', 'dislike_policy'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** Why somebody of the team reports a text. Fixed, so that answers can be counted. */
export const reportReasons = ['wrong', 'confusing', 'hinders'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Reasons of items, of readers and of reports. */
export const itemReasons = [...feedbackReasons, 'confusing', 'hinders'] as const;
export type ItemReason = (typeof itemReasons)[number];

/** What an item is about: an article of either audience, a canned response, or the procedure of a playbook article. */
export const feedbackKinds = ['article', 'response', 'procedure'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What became of an item: `accepted` is to be worked on; `declined` and `done` are closed. */
export const feedbackStatuses = ['open', 'accepted', 'declined', 'done'] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

/** Longest comment, decision and note of what was changed, in UTF-16 code units. */
export const maxFeedbackCharacters = 1_000;

/** An answer to "Was this helpful?". Says nothing of who gave it. */
export interface Vote {
  readonly articleId: string;
  readonly locale: Locale;
  /** Made by the page; the same one changes its vote. */
  readonly voteId: string;
  readonly helpful: boolean;
  /** False for a further vote of one browser, whose comment is kept all the same. Once true it stays so. */
  readonly isCounted: boolean;
  readonly reason: FeedbackReason | null;
  readonly maskedComment: string | null;
  /** UTC. */
  readonly at: Date;
}

/** Answers to "Was this helpful?" for one article in one language. */
export interface VoteCount {
  readonly articleId: string;
  readonly locale: Locale;
  readonly helpful: number;
  readonly notHelpful: number;
}

/** Something that a person of the team reported about a text, or a reason that was given for a figure that differs from it. */
export interface Report {
  /** UUID; the same for the same report of one person on one day. */
  readonly feedbackId: string;
  readonly kind: FeedbackKind;
  /** Article id or short code. */
  readonly id: string;
  readonly locale: Locale;
  readonly reason: ReportReason;
  /** Place of a step of the procedure, from 0. */
  readonly step: number | null;
  readonly maskedComment: string | null;
  /** Where it was noticed. */
  readonly suggestionId: string | null;
  readonly reporterId: string;
  readonly reportedBy: string;
  /** UTC. */
  readonly at: Date;
}

/** Something to decide about a text: a comment of a reader, all equal reasons without one, or a report of the team. */
export interface FeedbackItem {
  /** UUID. */
  readonly feedbackId: string;
  readonly kind: FeedbackKind;
  /** Article id or short code. */
  readonly id: string;
  readonly locale: Locale;
  /** What the vote said; false for a report. */
  readonly helpful: boolean;
  readonly reason: ItemReason | null;
  /** Place of the step that a report is about, from 0. */
  readonly step: number | null;
  /** Name of the person who reported it; null for what readers said. */
  readonly reportedBy: string | null;
  /** True for a report whose decision its reporter has not seen. */
  readonly isNew: boolean;
  /** Null where none was given, and once it was forgotten. */
  readonly maskedComment: string | null;
  /** How many said so; 1 for a comment. */
  readonly times: number;
  /** When it was said, of several the last time, UTC. */
  readonly at: Date;
  readonly status: FeedbackStatus;
  /** Why it was decided so. */
  readonly decision: string | null;
  /** What was changed for it. */
  readonly changed: string | null;
  /** Null while it is open. */
  readonly decidedAt: Date | null;
  /** Name of the person; null while it is open. */
  readonly decidedBy: string | null;
}

/** What somebody decided about an item. */
export interface FeedbackDecision extends Pick<FeedbackItem, 'status' | 'decision' | 'changed'> {
  readonly by: string;
  readonly at: Date;
}

/** Which items are meant; what is left out does not narrow them. */
export interface FeedbackFilter {
  /** Empty gives no items. */
  readonly texts?: readonly { readonly id: string; readonly locale: Locale }[];
  /** Article id or short code. */
  readonly id?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly statuses?: readonly FeedbackStatus[] | undefined;
  /** What readers said, or what the team reported. */
  readonly source?: 'readers' | 'reports' | undefined;
  /** Beginning of the id. */
  readonly idPrefix?: string;
  /** Most items, 1 or more. */
  readonly limit: number;
}

/** Votes and what people said with them. A resolved promise means that the data is on disk. */
export interface FeedbackStore {
  /**
   * Keeps a vote, or changes the one with the same id, and with it the item that it made, as long as that is open.
   * Reasons without a comment are added to the open item of the same article, language and reason.
   */
  saveVote(vote: Vote): Promise<void>;
  /** Counted votes, of one article or of all; ordered by article and language. */
  countVotes(filter?: {
    readonly articleId?: string;
    readonly locale?: Locale;
  }): Promise<readonly VoteCount[]>;
  /** Undecided ones first, then those that most said, then the latest; `total` counts all that the filter means. */
  listFeedback(
    filter: FeedbackFilter,
  ): Promise<{ readonly total: number; readonly items: readonly FeedbackItem[] }>;
  /**
   * Keeps a report, once for its id, with the latest comment as long as it is open. Gives what is kept; `repeated` when
   * it was already there.
   */
  saveReport(report: Report): Promise<{ readonly item: FeedbackItem; readonly repeated: boolean }>;
  /** What a person reported: first those with a decision that the person has not seen, then the latest. */
  listReports(
    reporterId: string,
    limit: number,
  ): Promise<{ readonly total: number; readonly unseen: number; readonly items: readonly FeedbackItem[] }>;
  /** Marks the decisions about a person's reports as seen: of those named, or of all. */
  markReportsSeen(reporterId: string, at: Date, feedbackIds?: readonly string[]): Promise<void>;
  /** Undefined for an unknown id. An item that is opened again loses what was decided. */
  decideFeedback(feedbackId: string, decision: FeedbackDecision): Promise<FeedbackItem | undefined>;
  /**
   * Deletes comments of closed items said before `closed`, and of all items said before `any`. An undecided item that
   * was its comment alone goes with it; reasons, decisions and counts of votes stay. Gives how many were deleted.
   */
  forgetCommentsBefore(limits: { readonly closed: Date; readonly any: Date }): Promise<number>;
}
