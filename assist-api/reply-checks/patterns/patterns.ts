import type { z } from '@hono/zod-openapi';
import type { StepClaimSchema } from '../../../content/corpus/schema/article.ts';

/**
 * What a reply may say was done; `unnamed` for an action without its object: "sudah kami proses", `other` for one that
 * steps do not name: "VA-nya sudah kami aktifkan lagi".
 */
export type Claim = z.output<typeof StepClaimSchema> | 'unnamed' | 'other';

/** Kinds of goodwill whose limits facts name: `<role>_<commitment>_limit` or `<role>_<commitment>_share`. */
export const commitments = ['partial_refund', 'keep_item', 'advance_refund', 'goodwill', 'refund'] as const;
export type Commitment = (typeof commitments)[number];

/** Words with something better to say in their place. */
export interface Rewording {
  readonly phrases: readonly string[];
  /** Could stand in their place. */
  readonly instead: string;
}

/** A stretch of time that words name, in the shop's time zone. */
export interface NamedTime {
  readonly phrases: readonly string[];
  /** Days from today. */
  readonly inDays: number;
  /** Hours of that day between which it is, 0 to 24. */
  readonly from: number;
  readonly until: number;
}

/** A part of any day, beside words that name the day: "Senin pagi". */
export type DayPart = Omit<NamedTime, 'inDays'>;

/** What agents should not write, in one language; notation as in `ReplyPatterns`. */
export interface ConductPatterns {
  /** Between the shop's own people: limits, rules, colleagues. */
  readonly internal: readonly string[];
  readonly blame: readonly Rewording[];
  /** In the same clause these make it no blame: "bukan salah Kakak". */
  readonly blameless: readonly string[];
  readonly selling: readonly string[];
  /** In what the customer or the reply says, these tell that something went wrong. */
  readonly problems: readonly string[];
  readonly rewards: readonly string[];
  /** Threats; may hold a negation. */
  readonly penalties: readonly string[];
  /** Somebody does something to a review. */
  readonly reviews: readonly string[];
  readonly reviewNouns: readonly string[];
  /** Make one thing depend on another. */
  readonly conditions: readonly string[];
  /** Say that a review changes nothing. */
  readonly apart: readonly string[];
  /** Codes, passwords, cards and papers that nobody should send. */
  readonly secrets: readonly string[];
  /** Ask the customer to send something. */
  readonly asks: readonly string[];
  /** Ask for, hand over, give, offer or write: where one of these is denied, so is what stands after it in the clause. */
  readonly acts: readonly string[];
  /** Begin a new thought within a clause, so that a negation after them is not about what stands before: "biar". */
  readonly joins: readonly string[];
  /** In a sentence with a secret these make it no request of ours: "di halaman masuk", "ditutup dulu". */
  readonly noAsking: readonly string[];
  /** Before certainty these make it an aim: "supaya pasti sampai". */
  readonly hoped: readonly string[];
  /** Call certain what couriers, banks or an inspection decide. */
  readonly certain: readonly string[];
}

/**
 * What the checks of a reply know of one language. Phrases are written as in signals.yaml: words are compared by stem,
 * `a|b` is either, `*` stands for none to three words, `=word` takes that form only.
 */
export interface ReplyPatterns extends ConductPatterns {
  /** Words by which an action is said to be done, by what it is. */
  readonly claims: Readonly<Record<Claim, readonly string[]>>;
  /** What an action is done to, so that "sudah kami proses" is one of these. */
  readonly objects: Readonly<Partial<Record<Claim, readonly string[]>>>;
  /** Anywhere before or in such words in the same clause, these make it no claim of the shop: "kalau sudah", "akan". */
  readonly noClaim: readonly string[];
  /** Where nothing stands before them in the clause, it is another who did it: "Kakak sudah", but not "pesanan Kakak sudah". */
  readonly othersAct: readonly string[];
  /** Announce that the customer hears or gets something by a time. */
  readonly promises: readonly string[];
  /** In a sentence with a promise these make the time one that does not bind the shop. */
  readonly noPromise: readonly string[];
  readonly times: readonly NamedTime[];
  readonly dayParts: readonly DayPart[];
  /** Tell that a duration counts from now. */
  readonly fromNow: readonly string[];
  /** Give or allow something. */
  readonly gives: readonly string[];
  /** Deny that, besides the language's negations: "belum", "unable". */
  readonly denials: readonly string[];
  /** Stand between a negation and what it denies: "belum boleh kami beri". */
  readonly modals: readonly string[];
  /** What is given, by commitment; the first that is found counts. May hold a negation: "tidak perlu dikembalikan". */
  readonly given: Readonly<Record<Commitment, readonly string[]>>;
  /** Things besides the item that customers keep or send, so that keeping or not sending these gives nothing away. */
  readonly besidesItem: readonly string[];
  /** Days of the week, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** The last two days of the week. */
  readonly weekend: readonly string[];
  /** Every day of the week. */
  readonly everyDay: readonly string[];
  /** In a sentence these tell that it is about when people answer. */
  readonly opening: readonly string[];
  /** A street with its number, as a source of a regular expression that is read without regard to case. */
  readonly street: string;
}
