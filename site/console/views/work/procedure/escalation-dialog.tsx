import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../../../i18n/format.ts';
import type { AssistApi } from '../../../api/client.ts';
import { copyReply } from '../../../conversation/copy-reply.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import type { Conversation } from '../../../conversation/state.ts';
import { useEscalation } from '../../../hooks/use-escalation.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Keys, modifierName } from '../../../parts/key.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useUnsent } from '../../../unsent/use-unsent.ts';
import { useWording } from '../../../parts/wording-context.ts';

/** Longest note on what was tried that the API takes, in characters. */
const maxTriedCharacters = 2_000;

/** The note as the agent corrected it, and what it was made from. */
interface Corrected {
  readonly text: string;
  readonly from: string;
}

/** The note for those who take the case over: to read, correct and copy by one key. What was corrected is never replaced unasked. */
export function EscalationDialog(props: {
  readonly conversation: Conversation;
  readonly signature: string | null;
  readonly api: AssistApi;
  readonly change: (action: ConversationAction) => void;
  readonly onSessionEnd: () => void;
  readonly onClose: () => void;
}) {
  const wording = useWording();
  const { escalation: words } = wording;
  const { conversation } = props;
  const { summary, problem, retry } = useEscalation(
    conversation,
    props.signature,
    props.api,
    props.onSessionEnd,
  );
  const [corrected, setCorrected] = useUnsent<Corrected | null>(
    `summary ${conversation.id}`,
    null,
    isCorrected,
  );
  const [copied, setCopied] = useState<'yes' | 'refused' | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = corrected?.text ?? summary?.text ?? '';
  const isOutdated = corrected !== null && summary !== null && corrected.from !== summary.text;

  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, []);
  useEffect(() => {
    const box = field.current;
    if (!box) return;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + 2}px`;
  }, [text]);

  const copy = async () => {
    if (text.trim() === '') return;
    const isDone = await copyReply(text);
    setCopied(isDone ? 'yes' : 'refused');
    if (!isDone) field.current?.select();
  };

  return (
    <dialog
      ref={dialog}
      class="escalation"
      aria-labelledby="escalation-title"
      onClose={() => {
        if (copied === 'yes') setCorrected(null);
        props.onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        void copy();
      }}
    >
      <div class="pane-head">
        <h2 id="escalation-title">{words.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={wording.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="x" />
        </button>
      </div>
      <p class="second small">{words.hint}</p>
      {problem && <ProblemNote problem={problem} onRetry={retry} />}
      <textarea
        ref={field}
        class="escalation-text"
        aria-label={words.text}
        aria-busy={!summary && !problem}
        lang={summary?.locale}
        placeholder={problem ? '' : words.working}
        value={text}
        onInput={(event) => {
          setCopied(null);
          setCorrected({ text: event.currentTarget.value, from: corrected?.from ?? summary?.text ?? '' });
        }}
      />
      {isOutdated && (
        <div class="note">
          <p>{words.remakeHint}</p>
          <button type="button" class="link" onClick={() => setCorrected(null)}>
            {words.remake}
          </button>
        </div>
      )}
      <label for="escalation-tried">{words.tried}</label>
      <input
        id="escalation-tried"
        type="text"
        autocomplete="off"
        maxLength={maxTriedCharacters}
        placeholder={words.triedHint}
        value={conversation.tried}
        onInput={(event) => {
          setCopied(null);
          props.change({ type: 'triedTyped', text: event.currentTarget.value });
        }}
      />
      <div class="copy-buttons">
        <button
          type="button"
          class="button"
          aria-disabled={text.trim() === ''}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => void copy()}
        >
          <Icon name="copy" /> {words.copy}
        </button>
        <Keys keys={[modifierName, '↵']} />
        <p role="status" class="small" data-tone={copied === 'yes' ? 'good' : undefined}>
          {copied === 'yes' && words.copied}
          {copied === 'refused' && fill(words.selectToCopy, { key: `${modifierName} + C` })}
        </p>
      </div>
    </dialog>
  );
}

function isCorrected(kept: unknown): kept is Corrected {
  return typeof kept === 'object' && kept !== null && 'text' in kept && 'from' in kept;
}
