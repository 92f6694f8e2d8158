import type { OutcomeRequest } from '../../../assist-api/routes/outcome/schema.ts';
import { draftText } from './draft.ts';
import { editedShare } from './edited-share.ts';
import type { PendingOutcome } from './outbox.ts';
import { parseReply, renderReply } from './reply-text.ts';
import { type Conversation, selectedDraft } from './state.ts';

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
 * The reply in view was copied: it was shown, inserted, and edited where the agent changed its words (values
 * filled in are no edit). Empty for a reply that no suggestion holds.
 */
export function copiedOutcomes(conversation: Conversation, now: Date): readonly PendingOutcome[] {
  const draft = selectedDraft(conversation);
  if (!draft || draft.suggestionId === null) return [];
  const { suggestionId, response } = draft;
  const suggested = renderReply(parseReply(response.text, draft.fields), conversation.values);
  const share = draft.isEdited ? editedShare(suggested, draftText(draft, conversation.values)) : 0;
  const outcome = { item: { kind: 'response', id: response.responseId }, at: now.toISOString() } as const;
  return [
    { suggestionId, outcome: { ...outcome, event: 'shown' } },
    { suggestionId, outcome: { ...outcome, event: 'inserted' } },
    ...(share > 0
      ? [{ suggestionId, outcome: { ...outcome, event: 'edited', editedShare: share } } as const]
      : []),
  ];
}
