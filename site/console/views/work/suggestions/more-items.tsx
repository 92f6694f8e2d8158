import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ItemList, listEnd, shortLength } from '../../../conversation/listed-items.ts';
import type { Conversation } from '../../../conversation/state.ts';
import type { SuggestionStatus } from '../../../hooks/use-suggestions.ts';
import { Keys, shiftName } from '../../../parts/key.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { focusOn, itemId } from '../focus.ts';

/** The end of a list: the way to more of it, what came of asking, or nothing. */
export function MoreItems(props: {
  readonly list: ItemList;
  readonly conversation: Conversation;
  readonly status: SuggestionStatus['more'];
  readonly onMore: () => void;
}) {
  const wording = useWording();
  const { list, conversation, status } = props;
  const words = list === 'responses' ? wording.replies : wording.articles;
  const end = listEnd(conversation, list);
  const isAwaited = end === 'awaited';
  const isLooking = isAwaited && status.isWaiting;
  const isPressed = useRef(false);
  const none = useRef<HTMLParagraphElement>(null);

  // The button goes when more is here, and must not take the focus with it.
  useLayoutEffect(() => {
    if (isAwaited) return;
    const wasPressed = isPressed.current;
    isPressed.current = false;
    if (end === 'more' || !wasPressed || document.activeElement !== document.body) return;
    if (none.current) none.current.focus();
    else focusOn(itemId(list, shortLength(conversation.suggestion)));
  });

  if (end === 'none')
    return (
      <p ref={none} class="remark" role="status" tabIndex={-1}>
        {words.noMore}
      </p>
    );
  if (end === 'nothing') return null;
  return (
    <div class="more-items">
      {isAwaited && status.problem && <ProblemNote problem={status.problem} />}
      <button
        type="button"
        class="quiet-button"
        aria-keyshortcuts={list === 'responses' ? 'Z' : 'Shift+Z'}
        aria-busy={isLooking}
        onClick={() => {
          isPressed.current = true;
          props.onMore();
        }}
      >
        {isLooking ? wording.lookingForMore : words.more}
        <Keys keys={list === 'responses' ? ['Z'] : [shiftName, 'Z']} />
      </button>
    </div>
  );
}
