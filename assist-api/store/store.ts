import type { Role } from '../auth/roles.ts';
import type { DeskStore } from '../desk/desk.ts';
import type { FeedbackStore } from '../feedback/feedback.ts';
import type { PromiseStore } from '../promises/promises.ts';

/** One suggestion as it was shown. Texts are masked before they reach the store. */
export interface StoredSuggestion {
  /** UUID. */
  readonly suggestionId: string;
  /** UTC. */
  readonly createdAt: Date;
  readonly corpusVersion: string;
  readonly locale: string;
  readonly channel: string | null;
  /** The customer's last burst, masked. */
  readonly maskedText: string;
  readonly topicId: string | null;
  readonly abstained: boolean;
  /** Ids in the order of display. */
  readonly items: readonly {
    readonly kind: 'response' | 'article';
    readonly id: string;
    readonly confidence: number;
  }[];
  /** Person or machine token that asked. */
  readonly actorId: string;
}

export interface StoredOutcome {
  readonly suggestionId: string;
  readonly itemKind: 'response' | 'article';
  readonly itemId: string;
  readonly event: 'shown' | 'opened' | 'inserted' | 'edited' | 'sent' | 'dismissed';
  /** UTC. */
  readonly at: Date;
  readonly editedShare: number | null;
  readonly reason: string | null;
  readonly actorId: string;
}

/** A named person or machine. Secrets are kept as hashes only. */
export interface Actor {
  /** UUID. */
  readonly actorId: string;
  readonly name: string;
  /** Present for people. */
  readonly email: string | null;
  readonly role: Role;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** A secret that lets somebody in, by its SHA-256. */
export interface Credential {
  /** SHA-256 of the secret, hex. */
  readonly secretHash: string;
  readonly actorId: string;
  readonly kind: 'signInLink' | 'session' | 'token';
  readonly createdAt: Date;
  /** Null never ends. */
  readonly expiresAt: Date | null;
}

/** A question that nothing answered, masked. */
export interface SearchMiss {
  readonly maskedText: string;
  readonly locale: string;
  readonly at: Date;
  readonly source: 'search' | 'suggestion';
}

/** A question that nothing answered, with how often it was asked in the same words. */
export interface AskedQuestion {
  readonly maskedText: string;
  readonly locale: string;
  /** 1 or more. */
  readonly times: number;
  readonly lastAt: Date;
}

/** A suggestion of which something is known about what was used, with its masked text. */
export interface AnsweredSuggestion extends Pick<
  StoredSuggestion,
  'suggestionId' | 'createdAt' | 'locale' | 'maskedText'
> {
  /** Those that tell whether an item was used: inserted, edited, sent, dismissed; in no order. Never empty. */
  readonly outcomes: readonly StoredOutcome[];
}

/** A message from elsewhere with an item that answered it. */
export interface ImportedMessage {
  /** The same for the same text, item and language. */
  readonly sourceId: string;
  readonly locale: string;
  readonly maskedText: string;
  readonly itemId: string;
  /** When it was imported, UTC. */
  readonly at: Date;
}

/** Counts that change when there is something new to learn. */
export interface LearningState {
  /** Outcomes that tell whether an item was used, since the moment asked for. */
  readonly outcomes: number;
  readonly imported: number;
  readonly unlearned: number;
}

/**
 * Everything that outlives the process. One suite of tests runs on every implementation.
 * A resolved promise means that the data is on disk, except where a method says less.
 */
export interface Store extends FeedbackStore, PromiseStore, DeskStore {
  /**
   * Resolves when it can be found and outlasts the process, written in groups; a power cut may lose the last ones, but
   * none that has an outcome.
   */
  saveSuggestion(suggestion: StoredSuggestion): Promise<void>;
  findSuggestion(suggestionId: string): Promise<StoredSuggestion | undefined>;
  /** Keeps the first of equal events (suggestion, item, event). Gives true when it was already there. */
  saveOutcome(outcome: StoredOutcome): Promise<{ repeated: boolean }>;
  /** In order of `at`. */
  listOutcomes(suggestionId: string): Promise<readonly StoredOutcome[]>;
  /** As lasting as a suggestion. */
  saveSearchMiss(miss: SearchMiss): Promise<void>;
  countSearchMisses(): Promise<number>;
  /** Questions missed at `since` or later, those with equal text and locale as one; most asked first, then by text. */
  listMissedQuestions(since: Date): Promise<readonly AskedQuestion[]>;

  /** Refused with `ACTOR_NAME_TAKEN` when a live actor has the name. */
  addActor(actor: Actor): Promise<void>;
  /** Ordered by name; revoked ones included. */
  listActors(): Promise<readonly Actor[]>;
  findActor(actorId: string): Promise<Actor | undefined>;
  /** Revokes the actor, ends all of its credentials and clears its desk. False when there is no live actor with that name. */
  revokeActor(name: string, at: Date): Promise<boolean>;
  addCredential(credential: Credential): Promise<void>;
  /** The live actor behind a credential that has not ended. */
  findActorByCredential(secretHash: string, kind: Credential['kind'], now: Date): Promise<Actor | undefined>;
  /** Uses up a sign-in link: of two callers at once exactly one gets the actor. */
  takeSignInLink(secretHash: string, now: Date): Promise<Actor | undefined>;
  removeCredential(secretHash: string): Promise<void>;

  /** Suggestions made at `since` or later with what tells whether their items were used; in no order. */
  listAnsweredSuggestions(since: Date): Promise<readonly AnsweredSuggestion[]>;
  /** Those imported at `since` or later; in no order. */
  listImportedMessages(since: Date): Promise<readonly ImportedMessage[]>;
  /** Keeps those that are not there yet, and gives how many that were. */
  importMessages(messages: readonly ImportedMessage[]): Promise<number>;
  /** Ids of sources that are not to be learned from. */
  listUnlearned(): Promise<ReadonlySet<string>>;
  /** Marks sources as not to be learned from, for good; imported messages are deleted. */
  unlearn(sourceIds: readonly string[], at: Date): Promise<void>;
  /** Takes the mark from sources again. */
  allowLearning(sourceIds: readonly string[]): Promise<void>;
  /** Cheap to ask often; `since` bounds the outcomes that are counted. */
  learningState(since: Date): Promise<LearningState>;

  /** Deletes texts, suggestions, misses and imported messages older than the day given; outcomes keep their counts. */
  forgetTextsBefore(day: Date): Promise<number>;
  /** Throws when the store cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
