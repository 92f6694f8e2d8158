import type { Priority } from '../../content/corpus/schema/business.ts';
import type { FoundSignal } from './find-signals.ts';
import type { ReadText } from './read-text.ts';

/** How a priority came about. */
export interface Reasoned {
  readonly priority: Priority;
  /** Where it began. */
  readonly startsAt: Priority;
  /** Signals that raised it to what it is; empty where none did. */
  readonly raisedBy: readonly FoundSignal[];
  /** Signals that lowered it, all of a kind that can wait; empty where none did. */
  readonly loweredBy: readonly FoundSignal[];
  /** True where it is lower because the customer only asks how something is. */
  readonly isInformation: boolean;
}

const priorities: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];

/**
 * The topic's priority, raised by signals; lowered one step for a plain question for information, and to what its
 * signals allow where all of them can wait, as praise can.
 */
export function priorityOf(
  startsAt: Priority,
  found: readonly FoundSignal[],
  isInformation: boolean,
): Reasoned {
  const highest = found.reduce(
    (rank, { signal }) => Math.max(rank, rankOf(signal.raisesTo)),
    rankOf(startsAt),
  );
  const base = { startsAt, raisedBy: [], loweredBy: [], isInformation: false };
  if (highest > rankOf(startsAt)) {
    const raisedBy = found.filter(({ signal }) => rankOf(signal.raisesTo) === highest);
    return { ...base, priority: priorities[highest] ?? startsAt, raisedBy };
  }
  const waits = found.filter(({ signal }) => signal.lowersTo !== undefined);
  if (found.length > 0 && waits.length === found.length) {
    const rank = Math.max(...waits.map(({ signal }) => rankOf(signal.lowersTo)));
    if (rank < rankOf(startsAt)) return { ...base, priority: priorities[rank] ?? startsAt, loweredBy: waits };
  }
  if (isInformation && found.length === 0 && rankOf(startsAt) > 0) {
    return { ...base, priority: priorities[rankOf(startsAt) - 1] ?? startsAt, isInformation };
  }
  return { ...base, priority: startsAt };
}

function rankOf(priority: Priority | undefined): number {
  return priority === undefined ? -1 : priorities.indexOf(priority);
}

/** A message longer than this tells a story. */
const mostWords = 40;

/** Whether a message only asks how something is, of no order or trouble of the customer's own. */
export function asksForInformation({ tokens, clauses, cues }: ReadText): boolean {
  if (tokens.length > mostWords || !tokens.some(({ word }) => cues.asks.has(word))) return false;
  // "kalau barangnya rusak gimana?" is no case yet.
  const isSupposed = tokens.some(({ word }) => cues.conditions.has(word));
  return !tokens.some(({ word, stem, surface }, at) => {
    // "bisa ga?" ends with a question, not with a denial.
    const isTag = cues.tags.has(word) && clauses[at + 1] !== clauses[at];
    if (!isSupposed && !isTag && (cues.happened.has(word) || cues.happened.has(stem))) return true;
    if (/^(?=.*\d)(?=.*\p{L})[\p{L}\d-]{6,}$/u.test(surface)) return true;
    const beside = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
    return cues.belongings.has(word) && beside.some((other) => cues.own.has(other));
  });
}
