import { fill } from '../../../../i18n/format.ts';
import { listedResponses } from '../../../conversation/listed-items.ts';
import { type Reply, openFields, replyKey } from '../../../conversation/reply.ts';
import { parseReply, renderReply } from '../../../conversation/reply-text.ts';
import { type Conversation, selectedReply } from '../../../conversation/state.ts';
import type { SuggestedResponse, Suggestion } from '../../../conversation/types.ts';
import { confidenceWords, isUnlikely } from '../../../format/confidence.ts';
import { itemAttributes } from '../../../items/item.ts';
import { FavouriteMark } from '../../../items/item-actions.tsx';
import { responseKey } from '../../../keys/shortcuts.ts';
import { Icon } from '../../../parts/icon.tsx';
import { Keys } from '../../../parts/key.tsx';
import { useWording } from '../../../parts/wording-context.ts';
import { itemId } from '../focus.ts';

/** The ranked replies, each with its key, why it is here, and what it rests on. */
export function ReplyList(props: {
  readonly conversation: Conversation;
  readonly onTake: (response: SuggestedResponse) => void;
  readonly onAdd: (response: SuggestedResponse) => void;
}) {
  const { suggestion, replies } = props.conversation;
  const questions = suggestion?.questions ?? [];
  const selected = selectedReply(props.conversation);
  return (
    <ol class="cards">
      {listedResponses(props.conversation).map((response, index) => (
        <ReplyCard
          key={response.responseId}
          response={response}
          index={index}
          question={questionOf(questions, response)}
          reply={replies[replyKey([response.responseId], false)]}
          values={props.conversation.values}
          selected={selected}
          onTake={() => props.onTake(response)}
          onAdd={() => props.onAdd(response)}
        />
      ))}
    </ol>
  );
}

function ReplyCard(props: {
  readonly response: SuggestedResponse;
  /** Place in the list, from 0. */
  readonly index: number;
  /** Number of the question that it answers best, from 1; undefined where there is one question only. */
  readonly question: number | undefined;
  readonly reply: Reply | undefined;
  readonly values: Conversation['values'];
  readonly selected: Reply | undefined;
  readonly onTake: () => void;
  readonly onAdd: () => void;
}) {
  const wording = useWording();
  const { replies } = wording;
  const { response, reply, index, selected, question } = props;
  const { answer } = response.parts;
  const key = responseKey(index);
  const place = selected?.answers.findIndex(({ responseId }) => responseId === response.responseId) ?? -1;
  const isSelected = place >= 0;
  const isOneOfSeveral = isSelected && (selected?.answers.length ?? 0) > 1;
  const open = reply
    ? openFields(reply, props.values)
    : response.missing.filter(({ placeholder }) => (props.values[placeholder] ?? '').trim() === '');
  // Sources have a line of their own; the best reason is enough.
  const reasons = response.why.filter(({ kind }) => kind !== 'source').slice(0, 1);
  const isTitleOnly = !isSelected && isUnlikely(response.confidence);
  const item = {
    kind: 'response',
    id: response.responseId,
    locale: response.locale,
    title: response.title,
  } as const;
  const canAdd = selected !== undefined && (!isSelected || isOneOfSeveral);
  return (
    <li class="card" data-selected={isSelected} {...itemAttributes(item)}>
      <div class="card-head">
        <h3 lang={response.locale}>
          <button
            type="button"
            id={itemId('responses', index)}
            class="card-button"
            aria-pressed={isSelected}
            aria-keyshortcuts={key}
            onClick={props.onTake}
          >
            {response.title}
          </button>
        </h3>
        <FavouriteMark item={item} />
        {response.alreadySent === true && <span class="badge plain">{replies.alreadySent}</span>}
        <span class="confidence">
          {isOneOfSeveral
            ? fill(replies.place, { number: place + 1 })
            : confidenceWords(response.confidence, wording)}
        </span>
        {canAdd && (
          <button
            type="button"
            class="icon-button small"
            aria-label={fill(isSelected ? replies.takeOut : replies.add, { title: response.title })}
            title={fill(isSelected ? replies.takeOut : replies.add, { title: response.title })}
            aria-keyshortcuts={key === undefined ? undefined : `Shift+${key}`}
            onClick={props.onAdd}
          >
            <Icon name={isSelected ? 'x' : 'plus'} size={18} />
          </button>
        )}
        {key !== undefined && <Keys keys={[key]} />}
      </div>
      {!isTitleOnly && (
        <>
          <p class="excerpt" lang={response.locale}>
            {renderReply(parseReply(answer.text, answer.missing), props.values).replace(/\s+/g, ' ')}
          </p>
          <p class="why">
            {question !== undefined && <span>{fill(replies.answers, { number: question })}</span>}
            {reasons.map(({ kind, text }) => (
              <span key={kind + text}>{text}</span>
            ))}
            {response.sources.length > 0 && (
              <span>
                {replies.sources} {response.sources.map(({ title }) => title).join(', ')}
              </span>
            )}
            {reply?.isEdited === true && <span>{replies.edited}</span>}
            {!isSelected && open.length > 0 && (
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

function questionOf(
  questions: Suggestion['questions'],
  { responseId }: SuggestedResponse,
): number | undefined {
  if (questions.length < 2) return undefined;
  const at = questions.findIndex((question) => question.responseIds[0] === responseId);
  return at < 0 ? undefined : at + 1;
}
