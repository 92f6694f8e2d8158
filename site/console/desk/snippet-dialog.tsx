import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../i18n/format.ts';
import { ApiProblem } from '../api/problem.ts';
import { Icon } from '../parts/icon.tsx';
import { Keys, modifierName } from '../parts/key.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWording } from '../parts/wording-context.ts';
import type { SnippetDraft } from './desk.ts';

/** Names and changes a text of one's own before it is kept. */
export function SnippetDialog(props: {
  readonly draft: SnippetDraft;
  readonly isNew: boolean;
  readonly onType: (draft: SnippetDraft) => void;
  readonly onSave: (draft: SnippetDraft) => Promise<void>;
  readonly onClose: () => void;
}) {
  const wording = useWording();
  const { snippets: words } = wording;
  const { draft, onType } = props;
  const { title, text } = draft;
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [isSaving, setSaving] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    name.current?.focus();
    name.current?.select();
  }, []);

  const isReady = title.trim() !== '' && text.trim() !== '' && !isSaving;
  const save = async () => {
    if (!isReady) return;
    setSaving(true);
    try {
      await props.onSave({ ...draft, title: title.trim() });
      dialog.current?.close();
    } catch (cause) {
      setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
      setSaving(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      class="snippet-dialog"
      aria-labelledby="snippet-dialog-title"
      onClose={props.onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      >
        <div class="pane-head">
          <h2 id="snippet-dialog-title">{props.isNew ? words.new : words.change}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={wording.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="x" />
          </button>
        </div>
        <label for="snippet-title">{words.title}</label>
        <input
          ref={name}
          id="snippet-title"
          type="text"
          maxLength={80}
          autocomplete="off"
          value={title}
          onInput={(event) => onType({ ...draft, title: event.currentTarget.value })}
        />
        <label for="snippet-text">{words.text}</label>
        <textarea
          id="snippet-text"
          rows={9}
          maxLength={4_000}
          lang={draft.locale}
          aria-describedby="snippet-hint"
          value={text}
          onInput={(event) => onType({ ...draft, text: event.currentTarget.value })}
        />
        <p id="snippet-hint" class="reason">
          {fill(words.hint, { example: '{{ contact.first_name }}' })}
        </p>
        {problem && <ProblemNote problem={problem} onRetry={() => void save()} />}
        <div class="copy-buttons">
          <button type="submit" class="button" disabled={!isReady}>
            {words.save}
          </button>
          <Keys keys={[modifierName, '↵']} />
        </div>
      </form>
    </dialog>
  );
}
