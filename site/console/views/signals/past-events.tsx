import type { HistoryEventKind } from '../../../../content/corpus/schema/signal.ts';
import { fill } from '../../../i18n/format.ts';
import { Icon } from '../../parts/icon.tsx';
import { useWording } from '../../parts/wording-context.ts';
import { eventKinds, limits, type PastEvent } from './trial.ts';

/** Longest time back that a pattern can ask for, in days. */
const maxDays = 3_650;

/** What happened with the customer before, as the shop's systems would tell it with a message. */
export function PastEvents(props: {
  readonly events: readonly PastEvent[];
  readonly onChange: (events: readonly PastEvent[]) => void;
}) {
  const { events, onChange } = props;
  const { signals: words } = useWording();
  const change = (eventId: number, part: Partial<PastEvent>) =>
    onChange(events.map((event) => (event.eventId === eventId ? { ...event, ...part } : event)));
  const add = () => {
    const last = events.at(-1);
    const eventId = Math.max(0, ...events.map((event) => event.eventId)) + 1;
    onChange([...events, { kind: last?.kind ?? 'contact', daysAgo: (last?.daysAgo ?? 0) + 1, eventId }]);
  };
  return (
    <details class="past-events">
      <summary>{fill(words.history.title, { count: events.length })}</summary>
      <p class="reason">{words.history.hint}</p>
      <ul>
        {events.map(({ eventId, kind, daysAgo }, index) => (
          <li key={eventId}>
            <select
              aria-label={fill(words.history.kind, { number: index + 1 })}
              value={kind}
              onChange={(event) => change(eventId, { kind: event.currentTarget.value as HistoryEventKind })}
            >
              {eventKinds.map((each) => (
                <option key={each} value={each}>
                  {words.history.kinds[each]}
                </option>
              ))}
            </select>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={maxDays}
              aria-label={fill(words.history.days, { number: index + 1 })}
              value={daysAgo}
              onInput={(event) => {
                const days = Math.round(event.currentTarget.valueAsNumber);
                if (days >= 0 && days <= maxDays) change(eventId, { daysAgo: days });
              }}
            />
            <span class="second">{words.history.ago}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={fill(words.history.remove, { number: index + 1 })}
              onClick={() => onChange(events.filter((event) => event.eventId !== eventId))}
            >
              <Icon name="x" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={add} disabled={events.length >= limits.events}>
        {words.history.add}
      </button>
    </details>
  );
}
