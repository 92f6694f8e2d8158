import { useState } from 'preact/hooks';
import { fill } from '../../../../i18n/format.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import { maxMessageCharacters, messagesOf } from '../../../conversation/request.ts';
import type { Conversation } from '../../../conversation/state.ts';
import type { Session } from '../../../conversation/types.ts';
import { cutText, evidenceRanges } from '../../../format/marks.ts';
import { MarkedTextarea } from '../../../parts/marked-textarea.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { ids } from '../focus.ts';
import { ConversationSettings } from './conversation-settings.tsx';
import { TurnList, threadTurns } from './turn-list.tsx';

/** What was said so far, and what is known about the conversation. */
export function MessagePane(props: {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly change: (action: ConversationAction) => void;
  /** The next text is a paste: suggest at once. */
  readonly onPaste: () => void;
}) {
  const { conversation, session, change } = props;
  const wording = useWording();
  const { message: words } = wording;
  const { suggestion, message, thread } = conversation;
  // A pasted chat is shown turn by turn, until the agent wants to change its text.
  const [editedId, setEdited] = useState<string | undefined>();
  const isEditing = editedId === conversation.id;
  const typedAt = messagesOf(conversation).length - 1;
  const turns = suggestion?.turns?.filter((turn) => turn.message === typedAt) ?? [];
  const isChat = turns.length > 0 && message.trim() !== '' && isWithin(message, turns);
  const isTooLong = message.length > maxMessageCharacters;
  const number = new Intl.NumberFormat(wording.intlLocale);
  const stretches = cutText(message, evidenceRanges(message, typedAt, suggestion?.triage ?? null));

  return (
    <section class="message-pane" aria-labelledby="message-title">
      <div class="pane-head">
        <h2 id="message-title">
          {conversation.contactName.trim() === ''
            ? words.title
            : `${conversation.contactName.trim()}${
                conversation.channel ? ` · ${wording.channels[conversation.channel]}` : ''
              }`}
        </h2>
        {isChat && (
          <button
            type="button"
            class="quiet-button"
            aria-expanded={isEditing}
            onClick={() => setEdited(isEditing ? undefined : conversation.id)}
          >
            {isEditing ? words.editDone : words.edit}
          </button>
        )}
      </div>
      {thread.length > 0 && (
        <TurnList turns={threadTurns(thread)} texts={thread} session={session} suggestion={suggestion} />
      )}
      {isChat && !isEditing ? (
        <TurnList turns={turns} texts={messagesOf(conversation)} session={session} suggestion={suggestion} />
      ) : (
        <MarkedTextarea
          id={ids.message}
          label={words.title}
          value={message}
          placeholder={thread.length > 0 ? words.more : words.placeholder}
          stretches={stretches}
          describedBy={isTooLong ? 'message-problem' : 'message-evidence'}
          isInvalid={isTooLong}
          isProofread={false}
          onType={(typed) => change({ type: 'messageTyped', message: typed })}
          onPaste={props.onPaste}
        />
      )}
      {isTooLong && (
        <p id="message-problem" class="field-problem" role="alert">
          {fill(words.tooLong, {
            count: number.format(message.length),
            limit: number.format(maxMessageCharacters),
          })}
        </p>
      )}
      <p id="message-evidence" class="visually-hidden">
        {stretches.some(({ marks }) => marks.length > 0) ? words.evidence : ''}
      </p>
      <ConversationSettings conversation={conversation} session={session} change={change} />
    </section>
  );
}

/** False while the turns are those of a longer text. */
function isWithin(message: string, turns: readonly { readonly end: number }[]): boolean {
  return turns.every(({ end }) => end <= message.length);
}
