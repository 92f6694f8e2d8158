import type { Corpus } from '../../../content/corpus/corpus.ts';
import { minuteMs } from '../../../content/corpus/hours/zoned-time.ts';
import { soonFrom, stateOf, warningLeadMs } from '../../promises/due-state.ts';
import type { CustomerPromise, PromiseChange } from '../../promises/promises.ts';
import type { Actor } from '../../store/store.ts';
import type { PromiseReply } from './schema.ts';

/** What a promise is shown with. */
interface PromiseSetting {
  readonly corpus: Corpus;
  /** Everybody, revoked ones too. */
  readonly actors: readonly Actor[];
  readonly askedBy: string;
  readonly now: Date;
}

/** A promise as the API gives it, with how it stands now. */
export function toPromiseReply(
  promise: CustomerPromise,
  { corpus, actors, askedBy, now }: PromiseSetting,
): PromiseReply {
  const owner = actors.find(({ actorId }) => actorId === promise.ownerId);
  const { dueAt, conversationId, closedAt } = promise;
  const soonAt = soonFrom(dueAt, corpus, warningLeadMs(corpus));
  return {
    promiseId: promise.promiseId,
    ...optional('text', promise.maskedText),
    ...optional('note', promise.maskedNote),
    ...optional('contactName', promise.maskedContactName),
    ...(conversationId !== null && { conversation: { id: conversationId } }),
    ...(promise.channel !== null && { channel: promise.channel }),
    ...optional('suggestionId', promise.suggestionId),
    ...optional('responseId', promise.responseId),
    owner: owner?.name ?? '',
    isOwn: promise.ownerId === askedBy,
    isOwnerGone: owner?.revokedAt !== null,
    state: stateOf(promise, soonAt, now),
    dueAt: dueAt.toISOString(),
    dueInMinutes: Math.floor((dueAt.getTime() - now.getTime()) / minuteMs),
    soonAt: soonAt.toISOString(),
    createdAt: promise.createdAt.toISOString(),
    ...(closedAt && { closedAt: closedAt.toISOString() }),
    history: promise.changes.map(toChange),
  };
}

function toChange(change: PromiseChange): PromiseReply['history'][number] {
  return {
    kind: change.kind,
    at: change.at.toISOString(),
    by: change.by,
    ...optional('fromDueAt', change.fromDueAt?.toISOString() ?? null),
    ...optional('toDueAt', change.toDueAt?.toISOString() ?? null),
    ...optional('fromOwner', change.fromOwner),
    ...optional('toOwner', change.toOwner),
    ...optional('note', change.maskedNote),
  };
}

const optional = <const Key extends string>(key: Key, value: string | null) =>
  value === null ? undefined : ({ [key]: value } as Record<Key, string>);
