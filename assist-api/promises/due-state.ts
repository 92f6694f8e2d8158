import type { Corpus } from '../../content/corpus/corpus.ts';
import { factInForce } from '../../content/corpus/facts/value-in-force.ts';
import { lastStart } from '../../content/corpus/hours/index.ts';
import { minuteMs } from '../../content/corpus/hours/zoned-time.ts';
import type { CustomerPromise } from './promises.ts';

/** How a promise stands: see `PromiseSchema` for what each means. */
export const promiseStates = ['open', 'moved', 'soon', 'overdue', 'kept', 'cancelled'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** Name of the fact that tells how long before its time a promise is to be looked at. */
const warningFact = 'promise_warning';
const defaultLeadMs = 60 * minuteMs;
const unitMs: Readonly<Record<string, number>> = { minute: minuteMs, hour: 60 * minuteMs };

/** Opening time that must be left when a promise becomes `soon`: the fact `promise_warning` in minutes or hours, else an hour. */
export function warningLeadMs({ facts, business, resolvedAt }: Corpus): number {
  const fact = facts.get(warningFact);
  if (fact?.type !== 'duration') return defaultLeadMs;
  const current = factInForce(fact, resolvedAt, business.timeZone);
  const own = current.type === 'duration' ? unitMs[current.unit] : undefined;
  return own === undefined || current.type !== 'duration' ? defaultLeadMs : current.value * own;
}

/** From when a promise is `soon`: the last moment at which the lead in opening hours is left to keep it. */
export const soonFrom = (dueAt: Date, { business }: Corpus, leadMs: number): Date =>
  lastStart(business, dueAt, leadMs);

/** How a promise stands at `now`. */
export function stateOf(
  { status, dueAt, changes }: Pick<CustomerPromise, 'status' | 'dueAt' | 'changes'>,
  soonAt: Date,
  now: Date,
): PromiseState {
  if (status !== 'open') return status;
  if (dueAt <= now) return 'overdue';
  if (soonAt <= now) return 'soon';
  return changes.some(({ kind }) => kind === 'moved') ? 'moved' : 'open';
}
