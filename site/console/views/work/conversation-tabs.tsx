import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../../i18n/format.ts';
import { type Conversation, isBlank } from '../../conversation/state.ts';
import { activeConversation } from '../../conversations/conversations.ts';
import { tabTitle } from '../../conversations/tab-title.ts';
import { formatReplyBy } from '../../format/reply-by.ts';
import type { ConversationControls } from '../../hooks/use-conversations.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Icon } from '../../parts/icon.tsx';
import { Keys, shiftName } from '../../parts/key.tsx';
import { useWording } from '../../parts/wording-context.ts';
import { focusOn, ids } from './focus.ts';

/** The open conversations side by side: who, what, and by when. */
export function ConversationTabs(props: {
  readonly conversations: ConversationControls;
  /** The shop's, an IANA name. */
  readonly timeZone: string;
  readonly onNew: () => void;
}) {
  const { conversations, timeZone } = props;
  const { open, active, closed } = conversations.state;
  const { conversations: words } = useWording();
  const list = useRef<HTMLOListElement>(null);
  const shownTitle = tabTitle(activeConversation(conversations.state));
  useEffect(() => {
    const shown = list.current?.querySelector('[data-active="true"]')?.getBoundingClientRect();
    const frame = list.current?.getBoundingClientRect();
    if (shown && frame && (shown.left < frame.left || shown.right > frame.right))
      list.current?.scrollBy({ left: shown.left + shown.width / 2 - frame.left - frame.width / 2 });
  }, [active, open.length, shownTitle]);
  return (
    <nav class="conversation-tabs" aria-label={words.label}>
      <ol ref={list}>
        {open.map((conversation, index) => (
          <li key={conversation.id} data-active={conversation.id === active}>
            <Tab
              conversation={conversation}
              position={index + 1}
              isActive={conversation.id === active}
              timeZone={timeZone}
              onShow={() => conversations.show(conversation.id)}
            />
            {(open.length > 1 || conversation.message !== '') && (
              <button
                type="button"
                class="icon-button small"
                aria-label={fill(words.close, { name: tabTitle(conversation) || words.untitled })}
                aria-keyshortcuts={conversation.id === active ? 'X' : undefined}
                onClick={() => {
                  conversations.close(conversation.id);
                  requestAnimationFrame(() => focusOn(ids.activeTab));
                }}
              >
                <Icon name="x" size={16} />
              </button>
            )}
          </li>
        ))}
      </ol>
      {!open.some(isBlank) && (
        <button type="button" class="quiet-button" aria-keyshortcuts="N" onClick={props.onNew}>
          <Icon name="plus" size={18} /> <span class="tab-new">{words.new}</span> <Keys keys={['N']} />
        </button>
      )}
      {closed && (
        <button
          type="button"
          class="quiet-button"
          aria-keyshortcuts="Shift+X"
          onClick={conversations.undoClose}
        >
          <Icon name="undo-2" size={16} /> {words.undo} <Keys keys={[shiftName, 'X']} />
        </button>
      )}
    </nav>
  );
}

function Tab(props: {
  readonly conversation: Conversation;
  /** From 1; with Alt the key that leads there. */
  readonly position: number;
  readonly isActive: boolean;
  readonly timeZone: string;
  readonly onShow: () => void;
}) {
  const wording = useWording();
  const { conversations: words } = wording;
  const { conversation, position, isActive } = props;
  const now = useNow();
  const triage = conversation.suggestion?.triage;
  const replyBy = triage && new Date(triage.replyBy);
  const detail = !conversation.isRead
    ? words.unread
    : conversation.isCopied
      ? words.copied
      : replyBy
        ? formatReplyBy(replyBy, { now, timeZone: props.timeZone }, wording)
        : '';
  return (
    <button
      type="button"
      id={isActive ? ids.activeTab : undefined}
      class="tab"
      aria-current={isActive ? 'true' : undefined}
      aria-keyshortcuts={position <= 9 ? `Alt+${position}` : undefined}
      title={replyBy && !conversation.isCopied ? fill(words.replyBy, { time: detail }) : undefined}
      onClick={props.onShow}
    >
      <span class="tab-title">{tabTitle(conversation) || words.untitled}</span>
      {detail !== '' && (
        <span
          class="tab-detail"
          data-tone={
            !conversation.isRead || (replyBy && replyBy < now && !conversation.isCopied) ? 'bad' : undefined
          }
        >
          {detail}
        </span>
      )}
    </button>
  );
}
