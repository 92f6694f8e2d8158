import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { modifierName } from '../parts/key.tsx';
import { useWording } from '../parts/wording-context.ts';

/** Every shortcut, and the switch for those of a single letter. */
export function ShortcutList(props: {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (isOn: boolean) => void;
  readonly onClose: () => void;
}) {
  const { shortcuts, close } = useWording();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [shortcuts.copy, [modifierName, '↵']],
    [shortcuts.copyOutside, [modifierName, 'C']],
    [shortcuts.leave, ['Esc']],
  ];
  const singleRows: readonly (readonly [string, readonly string[]])[] = [
    [shortcuts.take, ['1', '–', '5']],
    [shortcuts.article, ['A', '–', 'E']],
    [shortcuts.search, ['/']],
    [shortcuts.message, ['M']],
    [shortcuts.reply, ['R']],
    [shortcuts.new, ['N']],
    [shortcuts.list, ['?']],
  ];
  return (
    <dialog
      ref={dialog}
      class="shortcuts"
      aria-labelledby="shortcuts-title"
      onClose={props.onClose}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div class="pane-head">
        <h2 id="shortcuts-title">{shortcuts.title}</h2>
        <button type="button" class="icon-button" aria-label={close} onClick={() => dialog.current?.close()}>
          <Icon name="x" />
        </button>
      </div>
      <Rows rows={rows} isOn />
      <label class="switch">
        <input
          type="checkbox"
          checked={props.singleKeys}
          onChange={(event) => props.onSingleKeys(event.currentTarget.checked)}
        />
        <span>
          <strong>{shortcuts.single}</strong>
          <span class="reason">{shortcuts.singleHint}</span>
        </span>
      </label>
      <Rows rows={singleRows} isOn={props.singleKeys} />
    </dialog>
  );
}

function Rows(props: {
  readonly rows: readonly (readonly [string, readonly string[]])[];
  /** Shown as usable. */
  readonly isOn: boolean;
}) {
  return (
    <dl class="shortcut-rows" data-off={!props.isOn}>
      {props.rows.map(([meaning, keys]) => (
        <div key={meaning}>
          <dt>{keys.map((key) => (key === '–' ? <span key={key}>–</span> : <kbd key={key}>{key}</kbd>))}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
