import { fill } from '../../../i18n/format.ts';
import { type Draft, draftText } from '../../conversation/draft.ts';
import { replyBlock } from '../../conversation/reply-block.ts';
import type { Action } from '../../conversation/reducer.ts';
import { renderReply } from '../../conversation/reply-text.ts';
import { type Conversation, selectedDraft } from '../../conversation/state.ts';
import type { Suggestion } from '../../conversation/types.ts';
import { languageName } from '../../wording/wording.ts';
import { CopyAction } from './copy-action.tsx';
import { ids } from './focus.ts';
import { Icon } from '../../parts/icon.tsx';
import { type MarkedStretch, MarkedTextarea } from './marked-textarea.tsx';
import { NextSteps } from './next-steps.tsx';
import { ReplyFields } from './reply-fields.tsx';
import { useWording } from '../../parts/wording-context.ts';

/** The reply in hand: what it needs, its words, and the way to use it. */
export function ReplyPane(props: {
  readonly conversation: Conversation;
  readonly dispatch: (action: Action) => void;
  readonly onCopy: () => void;
  readonly onCopiedByHand: () => void;
  readonly onNew: () => void;
  /** The browser refused to copy: the agent does it by hand. */
  readonly mustCopyByHand: boolean;
}) {
  const { conversation, dispatch } = props;
  const wording = useWording();
  const { reply } = wording;
  const draft = selectedDraft(conversation);
  return (
    <section id={ids.replyPane} class="reply-pane" aria-labelledby="reply-title">
      <div class="pane-head">
        <h2 id="reply-title">{draft?.response.title ?? reply.title}</h2>
        {draft?.isEdited === true && (
          <button type="button" class="quiet-button" onClick={() => dispatch({ type: 'replyReset' })}>
            <Icon name="undo-2" size={16} /> {reply.reset}
          </button>
        )}
      </div>
      {draft ? (
        <>
          <ReplyFields
            fields={draft.fields}
            values={conversation.values}
            onFill={(placeholder, value) => dispatch({ type: 'valueFilled', placeholder, value })}
          />
          <div lang={draft.response.locale}>
            <MarkedTextarea
              id={ids.reply}
              label={reply.text}
              value={draftText(draft, conversation.values)}
              stretches={stretchesOf(draft, conversation.values)}
              describedBy="reply-state"
              isProofread
              onType={(text) => dispatch({ type: 'replyEdited', text })}
              onCopy={() => props.mustCopyByHand && props.onCopiedByHand()}
            />
          </div>
          <Remark draft={draft} suggestion={conversation.suggestion} />
          <CopyAction
            block={replyBlock(draft, conversation.values, wording)}
            isCopied={conversation.isCopied}
            mustCopyByHand={props.mustCopyByHand}
            onCopy={props.onCopy}
            onNew={props.onNew}
          />
          <NextSteps response={draft.response} suggestion={conversation.suggestion} />
        </>
      ) : (
        <p class="empty">{reply.empty}</p>
      )}
    </section>
  );
}

function stretchesOf({ parts }: Draft, values: Conversation['values']): readonly MarkedStretch[] {
  return parts.map((part) => ({
    text: renderReply([part], values),
    mark:
      part.kind === 'text' ? undefined : (values[part.placeholder] ?? '').trim() === '' ? 'open' : 'filled',
  }));
}

/** Why the text is not what the newest suggestion would give. */
function Remark({ draft, suggestion }: { readonly draft: Draft; readonly suggestion: Suggestion | null }) {
  const wording = useWording();
  const { reply } = wording;
  const { response } = draft;
  if (draft.suggestionId === null) return <p class="remark">{reply.notRecorded}</p>;
  if (!suggestion) return null;
  if (response.locale !== suggestion.locale) {
    return (
      <p class="remark">{fill(reply.otherLanguage, { language: languageName(response.locale, wording) })}</p>
    );
  }
  const isListed = suggestion.responses.some(({ responseId }) => responseId === response.responseId);
  return isListed ? null : <p class="remark">{reply.kept}</p>;
}
