import type { PromiseChangeRequest, PromiseReply } from '../../../../assist-api/routes/promises/schema.ts';

/** What takes a change back; undefined where that cannot be done: a time that is over, an owner who is gone. */
export function undoOf(
  before: PromiseReply,
  change: PromiseChangeRequest,
  now: Date,
): PromiseChangeRequest | undefined {
  if (change.state === 'open')
    return before.state === 'cancelled' ? { state: 'cancelled' } : { state: 'kept' };
  if (change.state !== undefined) return { state: 'open' };
  if (change.dueAt !== undefined) return new Date(before.dueAt) > now ? { dueAt: before.dueAt } : undefined;
  return before.isOwnerGone ? undefined : { owner: before.owner };
}
