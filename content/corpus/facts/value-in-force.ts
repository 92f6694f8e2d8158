import { momentOf } from '../hours/moments.ts';
import type { Fact } from '../schema/fact.ts';

/**
 * The fact as it holds at `now` in the shop's time zone: its value, or that of the latest change whose `validFrom` has
 * come. A change without wording of its own ends a wording of the fact, which states the old value.
 */
export function factInForce(fact: Fact, now: Date, timeZone: string): Fact {
  if (!('changes' in fact) || fact.changes.length === 0) return fact;
  const due = fact.changes
    .map((change) => ({ change, from: momentOf(change.validFrom, timeZone).getTime() }))
    .filter(({ from }) => from <= now.getTime())
    .toSorted((one, other) => one.from - other.from)
    .at(-1)?.change;
  if (!due) return fact;
  const value = Object.fromEntries(Object.entries(due).filter(([key]) => key !== 'validFrom'));
  return { ...fact, wording: undefined, ...value };
}
