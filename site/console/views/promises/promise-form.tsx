import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PromiseChangeRequest, PromiseReply } from '../../../../assist-api/routes/promises/schema.ts';
import { fill } from '../../../i18n/format.ts';
import { fromLocalInput, toLocalInput } from '../../format/local-time.ts';
import { type Clock, formatReplyBy } from '../../format/reply-by.ts';
import { useUnsent } from '../../unsent/use-unsent.ts';
import { useWording } from '../../parts/wording-context.ts';

/** What needs more than a press: another time, a colleague, a reason. */
export type Way = 'move' | 'handOver' | 'cancel';

/** Longest note that the API takes, in characters. */
const maxNoteCharacters = 1_000;

/** What is typed for a change. */
interface PromiseDraft {
  readonly time: string;
  readonly colleague: string;
  readonly note: string;
}

/** Asks for what a change of a promise needs; Esc leaves it. */
export function PromiseForm(props: {
  readonly way: Way;
  readonly promise: PromiseReply;
  readonly colleagues: readonly string[];
  readonly clock: Clock;
  readonly onDecide: (request: PromiseChangeRequest, text: string) => void;
  readonly onLeave: () => void;
}) {
  const wording = useWording();
  const { promises: words } = wording;
  const { way, promise, colleagues, clock } = props;
  const { timeZone } = clock;
  const isAhead = new Date(promise.dueAt) > clock.now;
  // What was decided begins anew with the next change.
  const name = `promise ${promise.promiseId} ${promise.history.length} ${way}`;
  const [draft, setDraft] = useUnsent<PromiseDraft | null>(name, null, isPromiseDraft);
  const {
    time = isAhead ? toLocalInput(new Date(promise.dueAt), timeZone) : '',
    colleague = colleagues[0] ?? '',
    note = '',
  } = draft ?? {};
  const type = (part: Partial<PromiseDraft>) => setDraft({ time, colleague, note, ...part });
  const leave = () => {
    setDraft(null);
    props.onLeave();
  };
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const id = (name: string) => `promise-${name}-${promise.promiseId}`;

  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [way]);

  const submit = () => {
    const typed = note.trim() === '' ? {} : { note: note.trim() };
    if (way === 'handOver') {
      props.onDecide({ owner: colleague, ...typed }, fill(words.done.handedOver, { colleague }));
    } else if (way === 'cancel') {
      if (note.trim() === '') setProblem(words.reasonMissing);
      else props.onDecide({ state: 'cancelled', ...typed }, words.done.cancelled);
    } else {
      const dueAt = fromLocalInput(time, timeZone);
      if (!dueAt || dueAt <= new Date()) setProblem(words.timeOver);
      else
        props.onDecide(
          { dueAt: dueAt.toISOString(), ...typed },
          fill(words.done.moved, { time: formatReplyBy(dueAt, clock, wording) }),
        );
    }
  };

  return (
    <form
      ref={form}
      class="promise-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
      }}
    >
      {way === 'move' && (
        <div>
          <label for={id('time')}>{words.newTime}</label>
          <input
            id={id('time')}
            type="datetime-local"
            min={toLocalInput(clock.now, timeZone)}
            value={time}
            aria-invalid={problem !== ''}
            aria-describedby={id('problem')}
            onInput={(event) => type({ time: event.currentTarget.value })}
          />
        </div>
      )}
      {way === 'handOver' && (
        <div>
          <label for={id('colleague')}>{words.colleague}</label>
          <select
            id={id('colleague')}
            value={colleague}
            onChange={(event) => type({ colleague: event.currentTarget.value })}
          >
            {colleagues.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      )}
      <div>
        <label for={id('note')}>{way === 'cancel' ? words.reason : words.noteField}</label>
        <input
          id={id('note')}
          type="text"
          autocomplete="off"
          maxLength={maxNoteCharacters}
          value={note}
          aria-invalid={way === 'cancel' && problem !== ''}
          aria-describedby={id('problem')}
          onInput={(event) => type({ note: event.currentTarget.value })}
        />
      </div>
      <button type="submit" class="button">
        {words.submit[way]}
      </button>
      <button type="button" class="link" onClick={leave}>
        {words.leave}
      </button>
      <p id={id('problem')} class="field-problem" role="alert">
        {problem}
      </p>
      {way === 'move' && <p class="reason">{words.moveHint}</p>}
    </form>
  );
}

function isPromiseDraft(kept: unknown): kept is PromiseDraft {
  return typeof kept === 'object' && kept !== null && 'time' in kept && 'colleague' in kept && 'note' in kept;
}
