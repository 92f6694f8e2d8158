import type { PromiseReply } from '../../../assist-api/routes/promises/schema.ts';

/** How near the time of an open promise is: it has come, it should be looked at, or there is time. */
export type Urgency = 'overdue' | 'soon' | 'later';

export const urgencies = ['overdue', 'soon', 'later'] as const satisfies readonly Urgency[];

/** Told by the clock of this page, so that it holds between two looks at the API. */
export function urgencyOf({ dueAt, soonAt }: Pick<PromiseReply, 'dueAt' | 'soonAt'>, now: Date): Urgency {
  if (new Date(dueAt) <= now) return 'overdue';
  return new Date(soonAt) <= now ? 'soon' : 'later';
}

/** True for one that was neither kept nor cancelled. */
export function isOpen({ state }: Pick<PromiseReply, 'state'>): boolean {
  return state !== 'kept' && state !== 'cancelled';
}
