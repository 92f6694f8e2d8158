import type { Channel } from '../../content/corpus/schema/business.ts';

/** Furthest that a promise may lie ahead, in days. */
export const maxPromiseDays = 90;

/** Longest words of a promise and longest note, in UTF-16 code units. */
export const maxPromiseCharacters = 1_000;

/** Whether somebody still has to keep it. */
export const promiseStatuses = ['open', 'kept', 'cancelled'] as const;
export type PromiseStatus = (typeof promiseStatuses)[number];

/** What can happen to a promise after it was made. */
export const promiseChangeKinds = ['moved', 'handed_over', 'kept', 'cancelled', 'reopened'] as const;

/** One thing that happened to a promise. */
export interface PromiseChange {
  readonly kind: (typeof promiseChangeKinds)[number];
  /** UTC. */
  readonly at: Date;
  /** Name of the person who did it. */
  readonly by: string;
  /** The former and the new date of one that was moved, UTC; null otherwise. */
  readonly fromDueAt: Date | null;
  readonly toDueAt: Date | null;
  /** Names of the former and the new owner of one that was handed over; null otherwise. */
  readonly fromOwner: string | null;
  readonly toOwner: string | null;
  /** Masked; null where none was given, and once it was forgotten. */
  readonly maskedNote: string | null;
}

/** A time that was promised to a customer, with who keeps it. */
export interface CustomerPromise {
  /** UUID, made by the client. */
  readonly promiseId: string;
  readonly ownerId: string;
  /** The promised words, masked; null once they were forgotten. */
  readonly maskedText: string | null;
  /** Masked; null where none was given, and once it was forgotten. */
  readonly maskedNote: string | null;
  /** To whom, masked; null where it was not given, and once it was forgotten. */
  readonly maskedContactName: string | null;
  /** As the caller's own systems name it; null where it was not given, and once it was forgotten. */
  readonly conversationId: string | null;
  readonly channel: Channel | null;
  readonly suggestionId: string | null;
  readonly responseId: string | null;
  /** By when, UTC. */
  readonly dueAt: Date;
  /** UTC. */
  readonly createdAt: Date;
  readonly status: PromiseStatus;
  /** UTC; null while it is open. */
  readonly closedAt: Date | null;
  /** Oldest first. */
  readonly changes: readonly PromiseChange[];
}

/** A new promise, as it is kept. */
export type NewPromise = Omit<CustomerPromise, 'status' | 'closedAt' | 'changes'>;

/** What is to change; what is left out stays. */
export interface PromiseUpdate {
  readonly status?: PromiseStatus | undefined;
  /** UTC. */
  readonly dueAt?: Date | undefined;
  /** New owner, with the name. */
  readonly owner?: { readonly actorId: string; readonly name: string } | undefined;
  readonly maskedNote: string | null;
  /** Who changes it, and when. */
  readonly by: string;
  readonly at: Date;
}

/** Which promises are meant; what is left out does not narrow them. */
export interface PromiseFilter {
  readonly ownerId?: string | undefined;
  readonly isOpen?: true | undefined;
  /** Most promises, 1 or more. */
  readonly limit: number;
}

/** Promises to customers. A resolved promise means that the data is on disk. */
export interface PromiseStore {
  /** Keeps the first of those with one id, and gives what is kept; `repeated` when it was already there. */
  savePromise(
    promise: NewPromise,
  ): Promise<{ readonly promise: CustomerPromise; readonly repeated: boolean }>;
  findPromise(promiseId: string): Promise<CustomerPromise | undefined>;
  /**
   * Open ones first, the soonest first, then the closed ones, the last closed first; `total` counts all that the filter
   * means.
   */
  listPromises(
    filter: PromiseFilter,
  ): Promise<{ readonly total: number; readonly promises: readonly CustomerPromise[] }>;
  /**
   * Changes a promise and keeps what happened to it; what is as asked already happens not again. `closed` for one that
   * is closed and is not opened again by this; undefined for an unknown id.
   */
  changePromise(promiseId: string, update: PromiseUpdate): Promise<CustomerPromise | 'closed' | undefined>;
  /**
   * Deletes words, notes, contact and conversation of promises closed before `closed`, and of all that were due before
   * `any`. Gives how many promises lost theirs.
   */
  forgetPromiseWordsBefore(limits: { readonly closed: Date; readonly any: Date }): Promise<number>;
}
