import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../../i18n/format.ts';
import { partNames } from '../conversation/parts.ts';
import { partKeys } from '../keys/shortcuts.ts';
import { Icon } from '../parts/icon.tsx';
import { altName, modifierName, shiftName } from '../parts/key.tsx';
import { useWording } from '../parts/wording-context.ts';

type Row = readonly [meaning: string, keys: readonly string[]];

/** Every shortcut, and the switch for those of a single letter. */
export function ShortcutList(props: {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (isOn: boolean) => void;
  readonly onClose: () => void;
}) {
  const { shortcuts, parts, close, intlLocale } = useWording();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const anywhere: readonly Row[] = [
    [shortcuts.paste, [modifierName, 'V']],
    [shortcuts.copy, [modifierName, '↵']],
    [shortcuts.copyOutside, [modifierName, 'C']],
    [shortcuts.switchTo, [altName, '1', '–', '9']],
    [shortcuts.search, [modifierName, 'K']],
    [fill(shortcuts.searchKeys, { key: altName }), [altName, 'S', 'Q', 'E', '⌫']],
    [shortcuts.leave, ['Esc']],
  ];
  const reply: readonly Row[] = [
    [shortcuts.take, ['1', '–', '5']],
    [shortcuts.add, [shiftName, '1', '–', '5']],
    [shortcuts.more, ['Z']],
    [fill(shortcuts.moreArticles, { key: shiftName }), [shiftName, 'Z']],
    [shortcuts.holding, ['H']],
    ...partNames.map((name): Row => [
      fill(shortcuts.part, { part: parts.names[name].toLocaleLowerCase(intlLocale) }),
      [partKeys[name]],
    ]),
    [fill(shortcuts.without, { key: shiftName }), [shiftName, partKeys.greeting, '–', partKeys.closing]],
    [shortcuts.fix, ['F']],
    [shortcuts.undo, ['U']],
    [shortcuts.promise, ['I']],
    [shortcuts.star, ['*']],
    [shortcuts.report, ['Q']],
    [shortcuts.keepSnippet, ['Y']],
  ];
  const conversations: readonly Row[] = [
    [shortcuts.new, ['N']],
    [shortcuts.move, ['[', ']']],
    [shortcuts.close, ['X']],
    [shortcuts.undoClose, [shiftName, 'X']],
  ];
  const places: readonly Row[] = [
    [shortcuts.search, ['/']],
    [shortcuts.message, ['M']],
    [shortcuts.reply, ['R']],
    [shortcuts.sources, ['O']],
    [shortcuts.article, ['A', '–', 'E']],
    [shortcuts.procedure, ['P']],
    [shortcuts.tick, ['V']],
    [fill(shortcuts.untick, { key: shiftName }), [shiftName, 'V']],
    [shortcuts.escalate, ['S']],
    [shortcuts.promises, ['W']],
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
      <Rows title={shortcuts.groups.anywhere} rows={anywhere} isOn />
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
      <div class="shortcut-groups">
        <Rows title={shortcuts.groups.reply} rows={reply} isOn={props.singleKeys} />
        <div>
          <Rows title={shortcuts.groups.conversations} rows={conversations} isOn={props.singleKeys} />
          <Rows title={shortcuts.groups.places} rows={places} isOn={props.singleKeys} />
        </div>
      </div>
    </dialog>
  );
}

function Rows(props: {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Shown as usable. */
  readonly isOn: boolean;
}) {
  return (
    <section>
      <h3>{props.title}</h3>
      <dl class="shortcut-rows" data-off={!props.isOn}>
        {props.rows.map(([meaning, keys]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (key === '–' ? <span key={key}>–</span> : <kbd key={key}>{key}</kbd>))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
