import type { Locale } from '../../content/corpus/schema/locale.ts';

/** Why an article did not help. Fixed, so that answers can be counted. */
export const feedbackReasons = ['wrong', 'unclear', 'missing', 'didnt_work', 'dislike_policy'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

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

/** Something to decide about an article: a comment, or all equal reasons without one. */
export interface FeedbackItem {
  /** UUID. */
  readonly feedbackId: string;
  readonly articleId: string;
  readonly locale: Locale;
  /** What the vote said. */
  readonly helpful: boolean;
  readonly reason: FeedbackReason | null;
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
  readonly articles?: readonly { readonly articleId: string; readonly locale: Locale }[];
  readonly articleId?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly statuses?: readonly FeedbackStatus[] | undefined;
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
  /** Undefined for an unknown id. An item that is opened again loses what was decided. */
  decideFeedback(feedbackId: string, decision: FeedbackDecision): Promise<FeedbackItem | undefined>;
  /**
   * Deletes comments of closed items said before `closed`, and of all items said before `any`. An undecided item that
   * was its comment alone goes with it; reasons, decisions and counts of votes stay. Gives how many were deleted.
   */
  forgetCommentsBefore(limits: { readonly closed: Date; readonly any: Date }): Promise<number>;
}
