import { type HostConversation, withHost } from '../conversation/open-conversation.ts';
import { type ConversationAction, reduceConversation } from '../conversation/reducer.ts';
import { type Conversation, emptyConversation, isAgents, isBlank } from '../conversation/state.ts';

/** Every conversation that the agent has open, and the one in view. */
export interface Conversations {
  /** In the order of the tabs; never empty. */
  readonly open: readonly Conversation[];
  /** Id of the one in view. */
  readonly active: string;
  /** What was closed last, so that closing can be undone; null when there is nothing to bring back. */
  readonly closed: Conversation | null;
}

/** Everything that can happen. `now` in milliseconds since 1970; `id` names a conversation that may be made. */
export type Action =
  | {
      readonly type: 'changed';
      /** The conversation that it happens in; one that is no longer open is passed over. */
      readonly id: string;
      readonly action: ConversationAction;
      readonly now: number;
    }
  | { readonly type: 'switched'; readonly id: string }
  /** To the next tab or the one before, round the ends. */
  | { readonly type: 'moved'; readonly by: 1 | -1 }
  | { readonly type: 'started'; readonly id: string; readonly now: number; readonly message?: string }
  | { readonly type: 'closed'; readonly id: string; readonly fresh: string; readonly now: number }
  | { readonly type: 'closingUndone' }
  | {
      readonly type: 'hostOpened';
      readonly given: HostConversation;
      readonly id: string;
      readonly now: number;
    }
  /** Another tab of the browser changed or closed it. */
  | { readonly type: 'arrived'; readonly conversation: Conversation }
  | { readonly type: 'left'; readonly id: string; readonly fresh: string; readonly now: number };

/** The state of a page that opens, with what was kept. `active` is the one that was in view, if it still is open. */
export function startConversations(
  kept: readonly Conversation[],
  active: string | null,
  fresh: Conversation,
): Conversations {
  const open = kept.length > 0 ? inOrder(kept) : [fresh];
  const shown = open.find(({ id }) => id === active) ?? open.at(-1) ?? fresh;
  return { open, active: shown.id, closed: null };
}

/** The conversation in view. */
export function activeConversation({ open, active }: Conversations): Conversation {
  const found = open.find(({ id }) => id === active) ?? open[0];
  if (!found) throw new Error('No conversation is open.');
  return found;
}

/** What the API says. */
const fromApi: ReadonlySet<ConversationAction['type']> = new Set(['suggested', 'moreSuggested', 'composed']);

/** Pure: the next state. An action that makes no sense in the state leaves it as it is. */
export function reduce(state: Conversations, action: Action): Conversations {
  switch (action.type) {
    case 'changed': {
      const before = state.open.find(({ id }) => id === action.id);
      const after = before && reduceConversation(before, action.action);
      if (!after || after === before) return state;
      // Only what the agent does counts as a touch: what another tab was told by the API never wins over typing here.
      const isTouch = !fromApi.has(action.action.type);
      return replace(state, isTouch ? { ...after, touchedAt: action.now } : after);
    }
    case 'switched':
      return show(state, action.id);
    case 'moved': {
      const at = state.open.findIndex(({ id }) => id === state.active);
      const next = state.open.at((at + action.by) % state.open.length);
      return next ? show(state, next.id) : state;
    }
    case 'started':
      return start(state, action);
    case 'closed':
      return close(state, action);
    case 'closingUndone':
      return state.closed ? { ...put(state, state.closed), active: state.closed.id, closed: null } : state;
    case 'hostOpened': {
      const known = state.open.find(({ hostId }) => hostId === action.given.conversationId);
      const opened = withHost(known, action.given, action.id, action.now);
      return show(known ? replace(state, opened) : put(dropBlank(state), opened), opened.id);
    }
    case 'arrived':
      return put(state, action.conversation);
    case 'left':
      return leave(state, action);
  }
}

/** A blank conversation that is open serves as the new one. */
function start(state: Conversations, action: Extract<Action, { type: 'started' }>): Conversations {
  const before = activeConversation(state);
  const fresh: Conversation = {
    ...(state.open.find(isBlank) ?? emptyConversation(action.id, action.now)),
    channel: before.channel,
    replyLocale: before.replyLocale,
    values: Object.fromEntries(
      Object.entries(before.values).filter(([placeholder]) => isAgents(placeholder)),
    ),
    message: action.message ?? '',
    touchedAt: action.now,
  };
  return { ...put(state, fresh), active: fresh.id };
}

function close(state: Conversations, action: Extract<Action, { type: 'closed' }>): Conversations {
  const closing = state.open.find(({ id }) => id === action.id);
  if (!closing) return state;
  const next = leave(state, { type: 'left', id: action.id, fresh: action.fresh, now: action.now });
  return { ...next, closed: isBlank(closing) ? state.closed : closing };
}

function leave(state: Conversations, action: Extract<Action, { type: 'left' }>): Conversations {
  const at = state.open.findIndex(({ id }) => id === action.id);
  if (at < 0) return state;
  const left = state.open[at];
  const open = state.open.filter(({ id }) => id !== action.id);
  if (open.length === 0) {
    const { channel, replyLocale } = left ?? { channel: null, replyLocale: null };
    open.push({ ...emptyConversation(action.fresh, action.now), channel, replyLocale });
  }
  const active = state.active === action.id ? open[Math.min(at, open.length - 1)]?.id : state.active;
  return show({ ...state, open }, active ?? state.active);
}

/** Brings a conversation into view; with that it is read. */
function show(state: Conversations, id: string): Conversations {
  const shown = state.open.find((conversation) => conversation.id === id);
  if (!shown) return state;
  const next = shown.isRead ? state : replace(state, { ...shown, isRead: true });
  return next.active === id ? next : { ...next, active: id };
}

function dropBlank(state: Conversations): Conversations {
  return { ...state, open: state.open.filter((conversation) => !isBlank(conversation)) };
}

function put(state: Conversations, conversation: Conversation): Conversations {
  return state.open.some(({ id }) => id === conversation.id)
    ? replace(state, conversation)
    : { ...state, open: inOrder([...state.open, conversation]) };
}

function replace(state: Conversations, conversation: Conversation): Conversations {
  return {
    ...state,
    open: state.open.map((other) => (other.id === conversation.id ? conversation : other)),
  };
}

function inOrder(open: readonly Conversation[]): readonly Conversation[] {
  return [...open].sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
}
