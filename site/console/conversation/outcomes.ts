import type { OutcomeRequest } from '../../../assist-api/routes/outcome/schema.ts';
import { editedShare } from './edited-share.ts';
import type { PendingOutcome } from './outbox.ts';
import { replyText } from './reply.ts';
import { parseReply, renderReply } from './reply-text.ts';
import { type Conversation, selectedReply } from './state.ts';

/** The agent took a reply or opened an article of the suggestion. Empty when no suggestion holds it. */
export function openedOutcomes(
  { suggestion }: Conversation,
  item: OutcomeRequest['item'],
  now: Date,
): readonly PendingOutcome[] {
  const holds =
    item.kind === 'response'
      ? suggestion?.responses.some(({ responseId }) => responseId === item.id)
      : suggestion?.articles.some(({ articleId }) => articleId === item.id);
  if (!suggestion || !holds) return [];
  return [
    { suggestionId: suggestion.suggestionId, outcome: { item, event: 'opened', at: now.toISOString() } },
  ];
}

/**
 * The reply in view was copied: each of its answers was shown, inserted, and edited where the agent changed its words
 * (values filled in are no edit). Empty for a reply that no suggestion holds.
 */
export function copiedOutcomes(conversation: Conversation, now: Date): readonly PendingOutcome[] {
  const reply = selectedReply(conversation);
  if (!reply?.composition || reply.suggestionId === null) return [];
  const { suggestionId, fields } = reply;
  const { values } = conversation;
  const suggested = renderReply(parseReply(reply.composition.composed.text, fields), values);
  const share = reply.isEdited ? editedShare(suggested, replyText(reply, values)) : 0;
  return reply.answers.flatMap(({ responseId }) => {
    const outcome = { item: { kind: 'response', id: responseId }, at: now.toISOString() } as const;
    return [
      { suggestionId, outcome: { ...outcome, event: 'shown' } },
      { suggestionId, outcome: { ...outcome, event: 'inserted' } },
      ...(share > 0
        ? [{ suggestionId, outcome: { ...outcome, event: 'edited', editedShare: share } } as const]
        : []),
    ] as const;
  });
}
