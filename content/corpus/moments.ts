import type { Corpus } from './corpus.ts';
import { momentOf } from './hours/moments.ts';
import { addDays, dayIn } from './hours/zoned-time.ts';

/** How often a process looks at the clock, in milliseconds: so exactly a moment is met. */
export const clockMs = 1_000;

/** The parts of a corpus that change by date alone. */
export type DatedContent = Pick<Corpus, 'business' | 'facts' | 'articles' | 'playbook' | 'responses'>;

/**
 * The first moment after `now` at which anything is another without a change of a file: a document appears or ends, a
 * fact takes a new value, or a day begins in the shop's time zone. At most about a day ahead.
 */
export function nextMoment(content: DatedContent, now: Date): Date {
  return new Date(Math.min(...momentsAround(content, now).filter((moment) => moment > now.getTime())));
}

/** The last moment up to `now` of the same kind: whatever is built as of it is right until `nextMoment`. */
export function currentMoment(content: DatedContent, now: Date): Date {
  return new Date(Math.max(...momentsAround(content, now).filter((moment) => moment <= now.getTime())));
}

/** A moment that the content names. */
export interface NamedMoment {
  readonly at: Date;
  /** As it is written, `2027-03-01 09:00`. */
  readonly written: string;
}

/** Moments after `now` that the content itself names, each once, in their order. */
export function momentsAhead(content: DatedContent, now: Date): readonly NamedMoment[] {
  return [...new Set(writtenMoments(content))]
    .map((written) => ({ written, at: momentOf(written, content.business.timeZone) }))
    .filter(({ at }) => at > now)
    .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.written < other.written ? -1 : 1));
}

/** Every moment that the content names, and the beginnings of the days about `now`; unordered. */
function momentsAround(content: DatedContent, now: Date): number[] {
  const { timeZone } = content.business;
  const day = dayIn(timeZone, now);
  // A clock set back over midnight begins a day twice: neighbours keep one moment on either side.
  const days = [-1, 0, 1, 2].map((count) => addDays(day, count));
  return [...days, ...writtenMoments(content)].map((written) => momentOf(written, timeZone).getTime());
}

function writtenMoments({ facts, articles, playbook, responses }: DatedContent): string[] {
  const written = [
    ...[...articles, ...playbook, ...responses].flatMap(({ status, publishOn, expireOn }) =>
      status === 'published' ? [publishOn, expireOn] : [],
    ),
    ...Array.from(facts.values(), (fact) =>
      'changes' in fact ? fact.changes.map(({ validFrom }) => validFrom) : [],
    ).flat(),
  ];
  return written.filter((moment) => moment !== undefined);
}
