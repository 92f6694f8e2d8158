import { fill } from '../../../i18n/format.ts';
import { formatDue } from '../../format/due.ts';
import { formatReplyBy } from '../../format/reply-by.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useWording } from '../../parts/wording-context.ts';
import { type Urgency, urgencyOf } from '../../promises/urgency.ts';
import type { ViewProps } from '../view.ts';

const tones: Readonly<Record<Urgency, string | undefined>> = {
  overdue: 'bad',
  soon: 'waiting',
  later: undefined,
};

/** How far the nearest promise is; nothing without one. */
export function PromiseNote({ promises, session }: ViewProps) {
  const wording = useWording();
  const now = useNow();
  const nearest = promises.open?.promises[0];
  if (!nearest) return null;
  const { timeZone } = session.business;
  const time = formatDue(new Date(nearest.dueAt), { now, timeZone }, wording);
  return (
    <span
      class="view-note"
      data-tone={tones[urgencyOf(nearest, now)]}
      title={fill(wording.promises.nearest, { time })}
    >
      {time}
    </span>
  );
}

/** Tells people who do not see the bar, once, that a promise is near or that its time has come. */
export function PromiseWarning({ promises, session }: ViewProps) {
  const wording = useWording();
  const now = useNow();
  const nearest = promises.open?.promises[0];
  const urgency = nearest && urgencyOf(nearest, now);
  const { timeZone } = session.business;
  return (
    <p class="visually-hidden" role="status">
      {nearest && urgency !== undefined && urgency !== 'later'
        ? fill(wording.promises.warnings[urgency], {
            name: nearest.contactName ?? wording.promises.someone,
            time: formatReplyBy(new Date(nearest.dueAt), { now, timeZone }, wording),
          })
        : ''}
    </p>
  );
}
