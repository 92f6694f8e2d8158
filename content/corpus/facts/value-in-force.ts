import type { Fact } from '../schema/fact.ts';

/**
 * The fact as it holds on `day` (`2026-11-21`, shop's time zone): its value, or that of the latest change whose
 * `validFrom` has come. A change without wording of its own ends a wording of the fact, which states the old value.
 */
export function factInForce(fact: Fact, day: string): Fact {
  if (!('changes' in fact)) return fact;
  // Compared as text: days are written year first.
  const due = fact.changes
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1);
  if (!due) return fact;
  const value = Object.fromEntries(Object.entries(due).filter(([key]) => key !== 'validFrom'));
  return { ...fact, wording: undefined, ...value };
}
