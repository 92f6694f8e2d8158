import { fill } from '../../../../i18n/format.ts';
import type { AssistApi } from '../../../api/client.ts';
import type { ConversationAction } from '../../../conversation/reducer.ts';
import { type Reply, fieldsInUse, keyOf, replyText } from '../../../conversation/reply.ts';
import { type Conversation, selectedReply } from '../../../conversation/state.ts';
import type { Finding, PromisedTime, Session } from '../../../conversation/types.ts';
import type { CompositionStatus } from '../../../hooks/use-composition.ts';
import type { Item } from '../../../items/item.ts';
import { ItemActions } from '../../../items/item-actions.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { Keys } from '../../../parts/key.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { SourceList } from '../../../sources/source-list.tsx';
import { languageName, type Wording } from '../../../wording/wording.ts';
import { ids } from '../focus.ts';
import type { ReplyState } from '../reply-state.ts';
import { ChannelSwitch } from './channel-switch.tsx';
import { CopyAction } from './copy-action.tsx';
import { FindingList } from './finding-list.tsx';
import { NextSteps } from './next-steps.tsx';
import { PartStrip } from './part-strip.tsx';
import { PromiseNote } from './promise-note.tsx';
import { ReplyFields } from './reply-fields.tsx';
import { ReplyNotes } from './reply-notes.tsx';
import { ReplyTextField } from './reply-text-field.tsx';

/** The reply in hand: what it needs, its words in parts, what the checks say, and the way to use it. */
export function ReplyPane(props: {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly api: AssistApi;
  /** Language of the findings; undefined where it is that of the reply. */
  readonly agentLocale: string | undefined;
  readonly composition: CompositionStatus;
  readonly state: ReplyState;
  /** Times that the reply promises. */
  readonly promises: readonly PromisedTime[];
  readonly change: (action: ConversationAction) => void;
  readonly onCopy: () => void;
  readonly onCopiedByHand: () => void;
  readonly onNew: () => void;
  readonly onRecheck: () => void;
  readonly onReplace: (finding: Finding) => void;
}) {
  const { conversation, composition, state, change } = props;
  const wording = useWording();
  const { reply: words } = wording;
  const reply = selectedReply(conversation);
  const only = reply?.answers.length === 1 ? reply.answers[0] : undefined;
  const locale = reply?.composition?.locale;
  const item: Item | undefined =
    only && locale !== undefined
      ? { kind: 'response', id: only.responseId, locale, title: only.title }
      : undefined;
  const others = Object.entries(conversation.replies).filter(
    ([key, other]) => other.isEdited && key !== conversation.selected,
  );
  return (
    <section id={ids.replyPane} class="reply-pane" aria-labelledby="reply-title">
      <div class="pane-head">
        <h2 id="reply-title" data-names={reply ? 'reply' : undefined}>
          {reply ? replyTitle(reply, wording) : words.title}
        </h2>
        {reply && reply.past.length > 0 && (
          <button
            type="button"
            class="quiet-button"
            aria-keyshortcuts="U"
            onClick={() => change({ type: 'replyUndone' })}
          >
            <Icon name="undo-2" size={16} /> {words.undo} <Keys keys={['U']} />
          </button>
        )}
        {reply?.isEdited === true && (
          <button type="button" class="quiet-button" onClick={() => change({ type: 'replyReset' })}>
            {words.reset}
          </button>
        )}
        {item && <ItemActions item={item} />}
      </div>
      <ChannelSwitch
        channels={props.session.business.channels}
        value={conversation.channel}
        onChoose={(channel) => change({ type: 'channelChosen', channel })}
      />
      {composition.problem && <ProblemNote problem={composition.problem} onRetry={composition.retry} />}
      {reply ? (
        <>
          <ReplyFields
            fields={fieldsInUse(reply, conversation.values)}
            values={conversation.values}
            onFill={(placeholder, value) => change({ type: 'valueFilled', placeholder, value })}
          />
          {reply.composition || reply.pieces.length > 0 ? (
            <ReplyTextField
              reply={reply}
              values={conversation.values}
              findings={state.findings}
              onType={(text) => change({ type: 'replyEdited', text })}
              onNextPart={(part, choice) => change({ type: 'partChosen', part, choice })}
              onCopy={() => state.mustCopyByHand && props.onCopiedByHand()}
            />
          ) : (
            <p class="empty">{words.composing}</p>
          )}
          {reply.composition && (
            <PartStrip
              composed={reply.composition.composed}
              choices={reply.choices}
              onChoose={(part, choice) => change({ type: 'partChosen', part, choice })}
            />
          )}
          {reply.proposal && (
            <div class="note" role="status">
              <p>{words.proposal}</p>
              <button type="button" class="link" onClick={() => change({ type: 'proposalTaken' })}>
                {words.takeProposal}
              </button>
              <button type="button" class="link" onClick={() => change({ type: 'proposalDropped' })}>
                {words.dropProposal}
              </button>
            </div>
          )}
          <Remark reply={reply} conversation={conversation} />
          {reply.composition && (
            <ReplyNotes
              composed={reply.composition.composed}
              onChannel={(channel) => change({ type: 'channelChosen', channel })}
            />
          )}
          <FindingList
            conversationId={conversation.id}
            findings={state.findings}
            reasons={conversation.reasons}
            locale={props.agentLocale ?? reply.composition?.locale ?? ''}
            change={change}
            onReplace={props.onReplace}
          />
          <CopyAction
            state={state}
            isCopied={conversation.isCopied}
            onCopy={props.onCopy}
            onNew={props.onNew}
            onRecheck={props.onRecheck}
          >
            <PromiseNote
              conversation={conversation}
              promises={props.promises}
              timeZone={props.session.business.timeZone}
              change={change}
            />
          </CopyAction>
          <NextSteps reply={reply} suggestion={conversation.suggestion} />
          <SourceList conversation={conversation} api={props.api} />
        </>
      ) : (
        <div class="empty">
          <p>{words.empty}</p>
          <button type="button" class="quiet-button" onClick={() => change({ type: 'ownReplyStarted' })}>
            {wording.replies.own} <Keys keys={['R']} />
          </button>
        </div>
      )}
      {others.length > 0 && (
        <p class="remark in-hand">
          {words.inHand}{' '}
          {others.map(([key, other]) => (
            <button
              key={key}
              type="button"
              class="link"
              title={replyText(other, conversation.values).slice(0, 200)}
              onClick={() => change({ type: 'replySelected', key: keyOf(other) })}
            >
              {replyTitle(other, wording)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

/** What a reply is called: its answers, or what it is without any. */
function replyTitle({ answers, isHolding }: Reply, { reply: words }: Wording): string {
  const titles = [...answers.map(({ title }) => title), ...(isHolding ? [words.holdingTitle] : [])];
  return titles.join(' + ') || words.ownTitle;
}

/** Why the text is not what the newest suggestion would give. */
function Remark({ reply, conversation }: { readonly reply: Reply; readonly conversation: Conversation }) {
  const wording = useWording();
  const { suggestion } = conversation;
  const locale = reply.composition?.locale;
  if (!suggestion) return null;
  if (locale !== undefined && locale !== (conversation.replyLocale ?? suggestion.locale)) {
    return (
      <p class="remark">{fill(wording.reply.otherLanguage, { language: languageName(locale, wording) })}</p>
    );
  }
  const isListed = reply.answers.every(({ responseId }) =>
    suggestion.responses.some((response) => response.responseId === responseId),
  );
  return isListed || reply.suggestionId === null ? null : <p class="remark">{wording.reply.kept}</p>;
}
