import type { Ref } from 'preact';
import { useImperativeHandle, useMemo, useRef, useState } from 'preact/hooks';
import type { SignalTrial } from '../../../../assist-api/routes/signal-trials/schema.ts';
import { fill } from '../../../i18n/format.ts';
import { copyReply } from '../../conversation/copy-reply.ts';
import { Icon } from '../../parts/icon.tsx';
import { useWording } from '../../parts/wording-context.ts';
import { changedLines, type Fault } from './rules-text.ts';
import { TrialDifference } from './trial-difference.tsx';
import { limits } from './trial.ts';

/** What the rest of the page can ask of the editor. */
export interface RulesEditorControls {
  /** Scrolls to a line, from 1, selects it and puts the caret there. */
  showLine(line: number): void;
}

/** The text of signals.yaml to try changes on; nothing here writes the file. */
export function RulesEditor(props: {
  readonly controls: Ref<RulesEditorControls>;
  /** Null while it is loading. */
  readonly inForce: string | null;
  readonly rules: string;
  readonly faults: readonly Fault[];
  /** What the change does to the message; null where nothing is changed or there is no message. */
  readonly difference: SignalTrial | null;
  /** Whether other rules came into force since these were first changed. */
  readonly isOutdated: boolean;
  readonly onType: (rules: string) => void;
}) {
  const { inForce, rules, faults, difference, onType } = props;
  const { signals: words } = useWording();
  const field = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState('');
  const lines = useMemo(() => rules.split('\n'), [rules]);
  const changed = useMemo(
    () => (inForce === null ? undefined : changedLines(inForce, rules)),
    [inForce, rules],
  );
  const faulty = new Set(faults.map(({ line }) => line));

  const showLine = (line: number) => {
    const area = field.current;
    if (!area) return;
    const start = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
    const height = area.scrollHeight / Math.max(1, lines.length);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = Math.max(0, (line - 4) * height);
    area.scrollLeft = 0;
  };
  useImperativeHandle(props.controls, () => ({ showLine }));

  const copy = async () => setCopied((await copyReply(rules)) ? words.editor.copied : words.editor.notCopied);

  return (
    <section aria-labelledby="signals-rules" class="signals-rules">
      <div class="signals-rules-head">
        <h2 id="signals-rules">
          <label for="signals-file">{words.editor.title}</label>
        </h2>
        <p class="second">
          {changed
            ? fill(words.editor.changed, { from: changed.from, to: Math.max(changed.from, changed.to) })
            : words.editor.unchanged}
        </p>
        {props.isOutdated && <p class="field-problem">{words.editor.outdated}</p>}
      </div>
      <div class="rules-field">
        <div ref={numbers} class="line-numbers" aria-hidden="true">
          {lines.map((_, index) => {
            const line = index + 1;
            const isChanged = changed !== undefined && line >= changed.from && line <= changed.to;
            return (
              <span key={line} data-fault={faulty.has(line)} data-changed={isChanged}>
                {line}
              </span>
            );
          })}
        </div>
        <textarea
          id="signals-file"
          ref={field}
          wrap="off"
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          maxLength={limits.rules}
          readOnly={inForce === null}
          aria-describedby="signals-file-hint signals-faults"
          aria-invalid={faults.length > 0}
          value={rules}
          onInput={(event) => {
            setCopied('');
            onType(event.currentTarget.value);
          }}
          onScroll={(event) => {
            if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
      <div id="signals-faults" role="status">
        {faults.length > 0 && (
          <div class="faults">
            <p>
              <strong>{fill(words.editor.faults, { count: faults.length })}</strong>
            </p>
            <ul>
              {faults.map(({ line, key, message }) => (
                <li key={`${line} ${key} ${message}`}>
                  <button type="button" class="link" onClick={() => showLine(line)}>
                    {fill(words.editor.line, { line })}
                  </button>
                  <span>{message}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {difference?.difference && faults.length === 0 && (
        <TrialDifference priority={difference.triage.priority} difference={difference.difference} />
      )}
      <div class="rules-actions">
        <button
          type="button"
          class="button"
          disabled={!changed || faults.length > 0}
          onClick={() => void copy()}
        >
          <Icon name="copy" />
          {words.editor.copy}
        </button>
        <button
          type="button"
          class="link"
          disabled={!changed}
          onClick={() => {
            setCopied('');
            onType(inForce ?? '');
          }}
        >
          <Icon name="undo-2" />
          {words.editor.reset}
        </button>
        <p role="status" class="second">
          {copied}
        </p>
      </div>
      <p id="signals-file-hint" class="reason">
        {words.editor.hint}
      </p>
    </section>
  );
}
