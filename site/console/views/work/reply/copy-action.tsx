import type { ComponentChildren } from 'preact';
import { fill } from '../../../../i18n/format.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Keys, modifierName } from '../../../parts/key.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { ids } from '../focus.ts';
import type { ReplyState } from '../reply-state.ts';

/** The one main action, whether it can be done, and that it was done. */
export function CopyAction(props: {
  readonly state: ReplyState;
  readonly isCopied: boolean;
  readonly onCopy: () => void;
  readonly onNew: () => void;
  readonly onRecheck: () => void;
  /** What else happens when the reply is copied. */
  readonly children: ComponentChildren;
}) {
  const wording = useWording();
  const { reply: words, conversations } = wording;
  const { state, isCopied } = props;
  const tone = isCopied ? 'good' : toneOf(state);
  return (
    <div class="copy-action" data-copied={isCopied}>
      <p id="reply-state" class="reply-state" role="status" data-tone={tone}>
        <Icon name={tone === 'good' ? 'check' : 'circle-alert'} size={18} />
        <span>
          {state.mustCopyByHand ? (
            fill(words.selectToCopy, { key: `${modifierName} + C` })
          ) : isCopied ? (
            <>
              <strong>{words.copied}</strong> {words.copiedNext}{' '}
              <span class="key-hint">{fill(words.nextKey, { key: 'Esc' })}</span>
            </>
          ) : (
            // Read out when settled, not at every pause of typing.
            <span aria-hidden={state.kind === 'working'}>{state.text}</span>
          )}
        </span>
        {state.kind === 'unchecked' && (
          <button type="button" class="link" onClick={props.onRecheck}>
            {wording.retry}
          </button>
        )}
      </p>
      {props.children}
      <div class="copy-buttons">
        <button
          type="button"
          id={ids.copy}
          class="button"
          aria-disabled={state.kind === 'blocked'}
          aria-describedby="reply-state"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={props.onCopy}
        >
          <Icon name="copy" /> {state.kind === 'unchecked' ? words.copyUnchecked : words.copy}
        </button>
        <Keys keys={[modifierName, '↵']} />
        {isCopied && (
          <button type="button" class="button quiet" onClick={props.onNew}>
            {conversations.new}
          </button>
        )}
      </div>
    </div>
  );
}

function toneOf({ kind }: ReplyState): 'good' | 'waiting' | 'bad' | undefined {
  switch (kind) {
    case 'ready':
      return 'good';
    case 'blocked':
      return 'bad';
    case 'unchecked':
      return 'waiting';
    case 'working':
      return undefined;
  }
}
