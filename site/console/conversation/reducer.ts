import { type Draft, editDraft, refreshDraft, resetDraft, startDraft } from './draft.ts';
import { type ConsoleState, type Conversation, emptyConversation, selectedDraft } from './state.ts';
import type { Channel, SuggestedResponse, Suggestion } from './types.ts';

/** Everything that can happen in the console. */
export type Action =
  | { readonly type: 'messageTyped'; readonly message: string }
  | { readonly type: 'contactNamed'; readonly name: string }
  | { readonly type: 'channelChosen'; readonly channel: Channel }
  | { readonly type: 'replyLocaleChosen'; readonly locale: string | null }
  | { readonly type: 'suggested'; readonly suggestion: Suggestion; readonly message: string }
  | { readonly type: 'responseTaken'; readonly responseId: string }
  /** A reply found by search, which no suggestion holds. */
  | { readonly type: 'responseFound'; readonly response: SuggestedResponse }
  | { readonly type: 'valueFilled'; readonly placeholder: string; readonly value: string }
  | { readonly type: 'replyEdited'; readonly text: string }
  | { readonly type: 'replyReset' }
  | { readonly type: 'articleToggled'; readonly articleId: string }
  | { readonly type: 'copied' }
  | { readonly type: 'cleared' }
  | { readonly type: 'clearingUndone' };

/** Pure: the next state. An action that makes no sense in the state leaves it as it is. */
export function reduce(state: ConsoleState, action: Action): ConsoleState {
  switch (action.type) {
    case 'channelChosen':
      return { ...state, channel: action.channel };
    case 'replyLocaleChosen':
      return { ...state, replyLocale: action.locale };
    case 'cleared':
      return isBlank(state.conversation)
        ? state
        : { ...state, conversation: nextConversation(state.conversation), cleared: state.conversation };
    case 'clearingUndone':
      return state.cleared ? { ...state, conversation: state.cleared, cleared: null } : state;
    case 'messageTyped':
    case 'contactNamed':
    case 'suggested':
    case 'responseTaken':
    case 'responseFound':
    case 'valueFilled':
    case 'replyEdited':
    case 'replyReset':
    case 'articleToggled':
    case 'copied': {
      const conversation = reduceConversation(state.conversation, action);
      return conversation === state.conversation ? state : { ...state, conversation };
    }
  }
}

type ConversationAction = Exclude<
  Action,
  { readonly type: 'channelChosen' | 'replyLocaleChosen' | 'cleared' | 'clearingUndone' }
>;

function reduceConversation(conversation: Conversation, action: ConversationAction): Conversation {
  switch (action.type) {
    case 'messageTyped':
      return { ...conversation, message: action.message, isCopied: false };
    case 'contactNamed':
      return { ...conversation, contactName: action.name, isCopied: false };
    case 'suggested':
      return takeSuggestion(conversation, action.suggestion, action.message);
    case 'responseTaken':
      return takeResponse(conversation, action.responseId);
    case 'responseFound':
      return select(
        conversation,
        conversation.drafts[action.response.responseId] ?? startDraft(action.response, null),
      );
    case 'valueFilled':
      return {
        ...conversation,
        values: { ...conversation.values, [action.placeholder]: action.value },
        isTaken: true,
        isCopied: false,
      };
    case 'replyEdited':
      return changeDraft(conversation, (draft) => editDraft(draft, conversation.values, action.text));
    case 'replyReset':
      return changeDraft(conversation, resetDraft);
    case 'articleToggled':
      return {
        ...conversation,
        openArticle: conversation.openArticle === action.articleId ? null : action.articleId,
      };
    case 'copied':
      return conversation.selected === null
        ? conversation
        : { ...conversation, isTaken: true, isCopied: true };
  }
}

/**
 * Brings the drafts up to date; an answer to a message that was cleared meanwhile is passed over. A reply that the agent took stays in view, in or out of the new list; otherwise
 * the best one comes into view, or none when the API is not confident in any.
 */
function takeSuggestion(conversation: Conversation, suggestion: Suggestion, message: string): Conversation {
  const { values, isTaken, selected } = conversation;
  if (conversation.message.trim() === '') return conversation;
  const kept = Object.entries(conversation.drafts).filter(
    ([responseId, draft]) => draft.isEdited || (isTaken && responseId === selected),
  );
  const drafts: Record<string, Draft> = Object.fromEntries(kept);
  for (const response of suggestion.responses) {
    const draft = drafts[response.responseId];
    if (draft) drafts[response.responseId] = refreshDraft(draft, response, suggestion.suggestionId, values);
  }
  const next = { ...conversation, suggestion, answeredMessage: message, drafts };
  if (isTaken && selected !== null && drafts[selected]) return next;
  const best = suggestion.abstained ? undefined : suggestion.responses[0];
  if (!best) return { ...next, selected: null, isTaken: false };
  const draft = drafts[best.responseId] ?? startDraft(best, suggestion.suggestionId);
  return {
    ...next,
    drafts: { ...drafts, [best.responseId]: draft },
    selected: best.responseId,
    isTaken: false,
  };
}

function takeResponse(conversation: Conversation, responseId: string): Conversation {
  const { suggestion, drafts } = conversation;
  const response = suggestion?.responses.find((candidate) => candidate.responseId === responseId);
  const draft =
    drafts[responseId] ?? (suggestion && response && startDraft(response, suggestion.suggestionId));
  return draft ? select(conversation, draft) : conversation;
}

function select(conversation: Conversation, draft: Draft): Conversation {
  const { responseId } = draft.response;
  return {
    ...conversation,
    drafts: { ...conversation.drafts, [responseId]: draft },
    selected: responseId,
    isTaken: true,
    isCopied: conversation.isCopied && conversation.selected === responseId,
  };
}

function changeDraft(conversation: Conversation, change: (draft: Draft) => Draft): Conversation {
  const draft = selectedDraft(conversation);
  if (!draft) return conversation;
  const changed = change(draft);
  return {
    ...conversation,
    drafts: { ...conversation.drafts, [changed.response.responseId]: changed },
    isTaken: true,
    isCopied: false,
  };
}

/** An empty conversation that keeps what the agent filled in about themselves. */
function nextConversation({ values }: Conversation): Conversation {
  return {
    ...emptyConversation,
    values: Object.fromEntries(Object.entries(values).filter(([placeholder]) => isAgents(placeholder))),
  };
}

const isAgents = (placeholder: string) => placeholder.startsWith('agent.');

function isBlank({ message, contactName, values, selected }: Conversation): boolean {
  return message === '' && contactName === '' && selected === null && Object.keys(values).every(isAgents);
}
