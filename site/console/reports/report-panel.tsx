import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../i18n/format.ts';
import type { Item } from '../items/item.ts';
import { ApiProblem } from '../api/problem.ts';
import { Icon } from '../parts/icon.tsx';
import { Keys } from '../parts/key.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWording } from '../parts/wording-context.ts';
import {
  type KeptReport,
  type MadeReport,
  type ReportReason,
  type UnsentComment,
  reasonOfKey,
  reportReasons,
} from './report.ts';

/** How long it stays once the report is made and nobody writes, in milliseconds. */
const shownMs = 6_000;

const commentId = 'report-comment';

/** Moves the focus to the word that can be added; false while no report was just made. */
export function focusOnReportComment(): boolean {
  const field = document.getElementById(commentId);
  field?.focus();
  return field !== null;
}

/**
 * One key says what is amiss, and the report is made; the focus goes back to where it was. A word can be added, which
 * is the same report. Closes by itself.
 */
export function ReportPanel(props: {
  /** What it may be about, the likeliest first; never empty. */
  readonly items: readonly [Item, ...Item[]];
  readonly onReport: (item: Item, reason: ReportReason, comment: string) => Promise<KeptReport>;
  /** What was being added when the page was left. */
  readonly unsent: UnsentComment | null;
  /** Null where nothing is typed. */
  readonly onType: (unsent: UnsentComment | null) => void;
  readonly onClose: () => void;
}) {
  const wording = useWording();
  const { reports: words } = wording;
  const panel = useRef<HTMLDialogElement>(null);
  const before = useRef(document.activeElement);
  const [at, setAt] = useState(0);
  const [made, setMade] = useState<MadeReport | null>(props.unsent?.made ?? null);
  const [isSending, setSending] = useState(false);
  const [wanted, setWanted] = useState<ReportReason>('wrong');
  const [comment, setComment] = useState(props.unsent?.comment ?? '');
  const [isWriting, setWriting] = useState(comment !== '');
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const item = props.items[at] ?? props.items[0];

  const giveFocusBack = () => {
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const leave = () => {
    giveFocusBack();
    props.onClose();
  };

  useLayoutEffect(() => {
    panel.current?.show();
    panel.current?.querySelector<HTMLElement>('.report-reasons button')?.focus();
  }, []);
  // Once the dialog has gone: leaving it would close the panel.
  useLayoutEffect(() => {
    if (made) giveFocusBack();
  }, [made]);
  useEffect(() => {
    if (!made || isWriting || problem) return undefined;
    const timer = setTimeout(props.onClose, shownMs);
    return () => clearTimeout(timer);
  }, [made, isWriting, problem]);

  const send = async (reason: ReportReason) => {
    if (isSending) return;
    setSending(true);
    setWanted(reason);
    setProblem(undefined);
    try {
      const kept = await props.onReport(item, reason, comment);
      if (made) leave();
      else setMade({ kept, reason });
    } catch (cause) {
      setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
    }
    setSending(false);
  };

  const problemNote = problem && <ProblemNote problem={problem} onRetry={() => void send(wanted)} />;
  const closeButton = (
    <button type="button" class="icon-button small" aria-label={wording.close} onClick={leave}>
      <Icon name="x" size={18} />
    </button>
  );

  if (made) {
    return (
      <section class="report-panel" aria-label={words.title}>
        <div class="report-head">
          <p role="status">
            <strong>
              {fill(words.made, { reason: words.reasons[made.reason].toLocaleLowerCase(wording.intlLocale) })}
            </strong>{' '}
            {made.kept.ownerName === undefined
              ? words.decidesUnknown
              : fill(words.decides, { owner: made.kept.ownerName })}
          </p>
          {closeButton}
        </div>
        <form
          class="report-comment"
          onSubmit={(event) => {
            event.preventDefault();
            if (comment.trim() === '') leave();
            else void send(made.reason);
          }}
        >
          <input
            id={commentId}
            type="text"
            maxLength={1_000}
            autocomplete="off"
            aria-label={words.comment}
            placeholder={words.comment}
            value={comment}
            onFocus={() => setWriting(true)}
            onBlur={() => setWriting(comment.trim() !== '')}
            onInput={({ currentTarget: { value } }) => {
              setComment(value);
              props.onType(value.trim() === '' ? null : { item, made, comment: value });
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              leave();
            }}
          />
          {isWriting ? (
            <button type="submit" class="quiet-button">
              {words.send} <Keys keys={['↵']} />
            </button>
          ) : (
            <Keys keys={['Q']} />
          )}
        </form>
        {problemNote}
      </section>
    );
  }
  return (
    <dialog
      ref={panel}
      class="report-panel"
      aria-labelledby="report-title"
      onKeyDown={(event) => {
        const reason = reasonOfKey(event.key);
        if (event.key === 'Escape') leave();
        else if (reason && !(event.target instanceof HTMLSelectElement)) void send(reason);
        else return;
        event.preventDefault();
      }}
      onFocusOut={(event) => {
        const { relatedTarget } = event;
        // Elsewhere on the page the agent goes on; another window says nothing.
        if (relatedTarget instanceof Node && !panel.current?.contains(relatedTarget)) props.onClose();
      }}
    >
      <div class="report-head">
        <h2 id="report-title">{words.title}</h2>
        {closeButton}
      </div>
      {props.items.length > 1 ? (
        <select
          aria-label={words.about}
          value={String(at)}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
        >
          {props.items.map((candidate, index) => (
            <option key={index} value={String(index)}>
              {describe(candidate)}
            </option>
          ))}
        </select>
      ) : (
        <p class="second">{describe(item)}</p>
      )}
      <div class="report-reasons" aria-busy={isSending}>
        {reportReasons.map((reason, index) => (
          <button
            key={reason}
            type="button"
            class="button quiet"
            aria-keyshortcuts={String(index + 1)}
            onClick={() => void send(reason)}
          >
            {words.reasons[reason]} <Keys keys={[String(index + 1)]} />
          </button>
        ))}
      </div>
      {problemNote}
    </dialog>
  );

  function describe({ kind, title, step }: Item): string {
    return step === undefined
      ? fill(words.kinds[kind], { title })
      : fill(words.step, { number: step + 1, title });
  }
}
