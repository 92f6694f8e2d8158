import { fill } from '../../../../i18n/format.ts';
import { type NotedPromise, notedPromises } from '../../../conversation/promises.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import type { Conversation } from '../../../conversation/state.ts';
import type { PromisedTime } from '../../../conversation/types.ts';
import { formatReplyBy } from '../../../format/reply-by.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { Keys } from '../../../parts/key.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { viewHash } from '../../../shell/view-address.ts';

/** What the reply promises, and whether it is kept as a promise when the reply is copied. */
export function PromiseNote(props: {
  readonly conversation: Conversation;
  readonly promises: readonly PromisedTime[];
  readonly timeZone: string;
  readonly change: (action: ConversationAction) => void;
}) {
  const wording = useWording();
  const { promised: words } = wording;
  const now = useNow();
  const noted = notedPromises(props.conversation, props.promises);
  if (noted.length === 0) return null;
  const texts: Readonly<Record<NotedPromise['state'], string>> = {
    toKeep: words.toKeep,
    leftOut: words.leftOut,
    kept: words.kept,
  };
  return (
    <ul class="promised">
      {noted.map(({ key, state, promised }, index) => (
        <li key={key} data-state={state}>
          <span title={promised.sentence}>
            {fill(texts[state], {
              time: formatReplyBy(new Date(promised.dueAt), { now, timeZone: props.timeZone }, wording),
            })}
          </span>
          {state === 'kept' ? (
            <a href={viewHash('promises')}>{words.open}</a>
          ) : (
            <button
              type="button"
              class="link"
              aria-keyshortcuts="I"
              onClick={() => props.change({ type: 'promiseLeftOut', key, isLeftOut: state === 'toKeep' })}
            >
              {state === 'toKeep' ? words.leaveOut : words.putBack}
              {index === 0 && <Keys keys={['I']} />}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
