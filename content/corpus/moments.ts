import type { Corpus } from './corpus.ts';
import { momentOf } from './hours/moments.ts';
import { addDays, dayIn } from './hours/zoned-time.ts';

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

/** Every moment that the content names, and the beginnings of the days about `now`; unordered. */
function momentsAround(
  { business, facts, articles, playbook, responses }: DatedContent,
  now: Date,
): number[] {
  const { timeZone } = business;
  const day = dayIn(timeZone, now);
  const written = [
    // A clock set back over midnight begins a day twice: neighbours keep one moment on either side.
    ...[-1, 0, 1, 2].map((count) => addDays(day, count)),
    ...[...articles, ...playbook, ...responses].flatMap(({ status, publishOn, expireOn }) =>
      status === 'published' ? [publishOn, expireOn] : [],
    ),
    ...Array.from(facts.values(), (fact) =>
      'changes' in fact ? fact.changes.map(({ validFrom }) => validFrom) : [],
    ).flat(),
  ];
  return written.flatMap((moment) => (moment === undefined ? [] : [momentOf(moment, timeZone).getTime()]));
}
