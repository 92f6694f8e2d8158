import { listedResponses } from '../../conversation/listed-items.ts';
import type { Conversation } from '../../conversation/state.ts';
import { useWording } from '../../parts/wording-context.ts';
import { ids } from './focus.ts';
import type { ReplyState } from './reply-state.ts';

/** On a phone: the way between the three parts, which stand one below the other there. */
export function JumpBar({
  conversation,
  state,
}: {
  readonly conversation: Conversation;
  readonly state: ReplyState;
}) {
  const { conversations: words } = useWording();
  const count = listedResponses(conversation).length;
  const places = [
    [ids.conversationPane, words.parts.conversation, ''],
    [ids.suggestionsPane, words.parts.suggestions, count > 0 ? String(count) : ''],
    [ids.replyPane, words.parts.reply, conversation.isCopied || state.kind === 'ready' ? '✓' : ''],
  ] as const;
  return (
    <nav class="jump-bar" aria-label={words.jump}>
      {places.map(([id, label, detail]) => (
        <button
          key={id}
          type="button"
          onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}
        >
          {label}
          {detail !== '' && <span class="second"> {detail}</span>}
        </button>
      ))}
    </nav>
  );
}
