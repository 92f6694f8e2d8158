import { fill } from '../../../i18n/format.ts';
import { ids } from './focus.ts';
import { Icon } from '../../parts/icon.tsx';
import { Keys, modifierName } from '../../parts/key.tsx';
import { useWording } from '../../parts/wording-context.ts';

/** The one main action, whether it can be done, and that it was done. */
export function CopyAction(props: {
  /** Why the reply must not be copied; empty when it may. */
  readonly block: string;
  readonly isCopied: boolean;
  readonly mustCopyByHand: boolean;
  readonly onCopy: () => void;
  readonly onNew: () => void;
}) {
  const wording = useWording();
  const { reply, message } = wording;
  const isBlocked = props.block !== '';
  return (
    <div class="copy-action" data-copied={props.isCopied}>
      <p id="reply-state" class="reply-state" role="status" data-tone={isBlocked ? 'waiting' : 'good'}>
        <Icon name={isBlocked ? 'circle-alert' : 'check'} size={18} />
        <span>
          {props.mustCopyByHand ? (
            fill(reply.selectToCopy, { key: `${modifierName} + C` })
          ) : isBlocked ? (
            props.block
          ) : props.isCopied ? (
            <>
              <strong>{reply.copied}</strong> {reply.copiedNext}{' '}
              <span class="key-hint">{fill(reply.nextKey, { key: 'Esc' })}</span>
            </>
          ) : (
            reply.ready
          )}
        </span>
      </p>
      <div class="copy-buttons">
        <button
          type="button"
          id={ids.copy}
          class="button"
          aria-disabled={isBlocked}
          aria-describedby="reply-state"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={props.onCopy}
        >
          <Icon name="copy" /> {reply.copy}
        </button>
        <Keys keys={[modifierName, '↵']} />
        {props.isCopied && (
          <button type="button" class="button quiet" onClick={props.onNew}>
            {message.new}
          </button>
        )}
      </div>
    </div>
  );
}
