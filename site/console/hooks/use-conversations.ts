import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { HostConversation } from '../conversation/open-conversation.ts';
import type { ConversationAction } from '../conversation/reducer.ts';
import { type Conversation, emptyConversation, isBlank } from '../conversation/state.ts';
import type { Channel, Session } from '../conversation/types.ts';
import { type Conversations, reduce, startConversations } from '../conversations/conversations.ts';
import { createConversationStore } from '../conversations/store.ts';
import type { Preferences } from '../preferences.ts';

/** The tab's own note of the conversation in view. */
const activeKey = 'tanggap.console.active';

/** Every open conversation of the signed-in person, and what can be done with them. */
export interface ConversationControls {
  readonly state: Conversations;
  /** Something happens in one conversation, whether it is in view or not. */
  readonly change: (id: string, action: ConversationAction) => void;
  readonly show: (id: string) => void;
  readonly move: (by: 1 | -1) => void;
  readonly start: (message?: string) => void;
  readonly close: (id: string) => void;
  readonly undoClose: () => void;
  /** Opens the draft of a conversation that takes place elsewhere, or brings it up to date, and shows it. */
  readonly openConversation: (given: HostConversation) => void;
  /** Forgets everything of this person, for signing out. */
  readonly forget: () => void;
}

/** Brought back after a reload, a crash or a new sign-in; kept on every change; shared with the other tabs. */
export function useConversations(session: Session, preferences: Preferences): ConversationControls {
  const store = useMemo(() => createConversationStore(localStorage, session.name), [session.name]);
  const [state, dispatch] = useReducer(reduce, undefined, () => {
    const kept = store.load(Date.now());
    const fresh: Conversation = {
      ...emptyConversation(crypto.randomUUID(), Date.now()),
      channel: chosenChannel(session.business.channels, preferences.channel),
      replyLocale: session.business.locales.find((locale) => locale === preferences.replyLocale) ?? null,
    };
    return startConversations(kept, sessionStorage.getItem(activeKey), fresh);
  });
  /** What storage holds, as objects: what is the same object needs no writing. */
  const stored = useRef(new Map(state.open.map((conversation) => [conversation.id, conversation])));
  const latest = useRef(state);
  latest.current = state;
  const isForgotten = useRef(false);

  // Before the next key or the end of the page: an effect that waits for a frame would come too late.
  useLayoutEffect(() => {
    sessionStorage.setItem(activeKey, state.active);
    if (isForgotten.current) return;
    const open = new Set(state.open.map(({ id }) => id));
    for (const id of stored.current.keys()) {
      if (open.has(id)) continue;
      store.remove(id);
      stored.current.delete(id);
    }
    for (const conversation of state.open) {
      if (stored.current.get(conversation.id) === conversation) continue;
      stored.current.set(conversation.id, conversation);
      if (isBlank(conversation)) store.remove(conversation.id);
      else store.save(conversation);
    }
  }, [state, store]);

  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      const news = event.storageArea === localStorage ? store.read(event.key) : undefined;
      if (!news) return;
      const { id, conversation } = news;
      const own = latest.current.open.find((open) => open.id === id);
      if (conversation && own && own.touchedAt > conversation.touchedAt) {
        // The other tab did not know yet what was typed here.
        store.save(own);
      } else if (conversation) {
        stored.current.set(id, conversation);
        dispatch({ type: 'arrived', conversation });
      } else {
        stored.current.delete(id);
        dispatch({ type: 'left', id, fresh: crypto.randomUUID(), now: Date.now() });
      }
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, [store]);

  return {
    state,
    change: useCallback((id, action) => dispatch({ type: 'changed', id, action, now: Date.now() }), []),
    show: useCallback((id) => dispatch({ type: 'switched', id }), []),
    move: useCallback((by) => dispatch({ type: 'moved', by }), []),
    start: useCallback(
      (message) =>
        dispatch({
          type: 'started',
          id: crypto.randomUUID(),
          now: Date.now(),
          ...(message === undefined ? {} : { message }),
        }),
      [],
    ),
    close: useCallback(
      (id) => dispatch({ type: 'closed', id, fresh: crypto.randomUUID(), now: Date.now() }),
      [],
    ),
    undoClose: useCallback(() => dispatch({ type: 'closingUndone' }), []),
    openConversation: useCallback(
      (given) => dispatch({ type: 'hostOpened', given, id: crypto.randomUUID(), now: Date.now() }),
      [],
    ),
    forget: useCallback(() => {
      isForgotten.current = true;
      store.clear();
    }, [store]),
  };
}

/** The remembered channel while the shop still has it, else the shop's first. */
function chosenChannel(channels: readonly Channel[], remembered: string | null): Channel | null {
  return channels.find((channel) => channel === remembered) ?? channels[0] ?? null;
}
