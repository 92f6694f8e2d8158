import { fill } from '../../../i18n/format.ts';
import { type Draft, openFields } from '../../conversation/draft.ts';
import type { Conversation } from '../../conversation/state.ts';
import type { SuggestedResponse } from '../../conversation/types.ts';
import { confidenceWords, isUnlikely } from '../../format/confidence.ts';
import { excerptOf } from '../../format/excerpt.ts';
import { Keys } from '../../parts/key.tsx';
import { useWording } from '../../parts/wording-context.ts';

/** The ranked replies, each with its key, why it is here, and what it rests on. */
export function ReplyList(props: {
  readonly conversation: Conversation;
  readonly onTake: (responseId: string) => void;
}) {
  const { suggestion, drafts, selected } = props.conversation;
  return (
    <ol class="cards">
      {suggestion?.responses.map((response, index) => (
        <ReplyCard
          key={response.responseId}
          response={response}
          position={index + 1}
          draft={drafts[response.responseId]}
          values={props.conversation.values}
          isSelected={response.responseId === selected}
          onTake={() => props.onTake(response.responseId)}
        />
      ))}
    </ol>
  );
}

function ReplyCard(props: {
  readonly response: SuggestedResponse;
  /** From 1; the key that takes it. */
  readonly position: number;
  readonly draft: Draft | undefined;
  readonly values: Conversation['values'];
  readonly isSelected: boolean;
  readonly onTake: () => void;
}) {
  const wording = useWording();
  const { replies } = wording;
  const { response, draft, position } = props;
  const open = draft ? openFields(draft, props.values) : response.missing;
  // Sources have a line of their own, and a reply that is not in view needs one reason only.
  const reasons = response.why.filter(({ kind }) => kind !== 'source').slice(0, props.isSelected ? 2 : 1);
  const isTitleOnly = !props.isSelected && isUnlikely(response.confidence);
  return (
    <li class="card" data-selected={props.isSelected}>
      <div class="card-head">
        <h3 lang={response.locale}>
          <button
            type="button"
            class="card-button"
            aria-pressed={props.isSelected}
            aria-keyshortcuts={String(position)}
            onClick={props.onTake}
          >
            {response.title}
          </button>
        </h3>
        <span class="confidence">{confidenceWords(response.confidence, wording)}</span>
        <Keys keys={[String(position)]} />
      </div>
      {!isTitleOnly && (
        <>
          <p class="excerpt" lang={response.locale}>
            {excerptOf(response.text)}
          </p>
          <p class="why">
            {reasons.map(({ kind, text }) => (
              <span key={kind + text} lang={response.locale}>
                {text}
              </span>
            ))}
            {response.sources.length > 0 && (
              <span>
                {replies.sources} {response.sources.map(({ title }) => title).join(', ')}
              </span>
            )}
            {draft?.isEdited === true && <span>{replies.edited}</span>}
            {open.length > 0 && (
              <span class="needs">
                {fill(replies.needs, { labels: open.map(({ label }) => label).join(', ') })}
              </span>
            )}
          </p>
        </>
      )}
    </li>
  );
}
