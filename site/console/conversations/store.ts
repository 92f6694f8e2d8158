import { type Conversation, emptyConversation } from '../conversation/state.ts';

/** Changes whenever what is kept means something else; older contents are then passed over. */
const version = 'tanggap.conversation.2';

/** Days after which a conversation that nobody touched is forgotten. */
export const keptDays = 14;
const keptMs = keptDays * 86_400_000;

/** One person's open conversations in this browser, an entry each, so that two tabs never overwrite each other. */
export interface ConversationStore {
  /** Everything that is kept, in no order; what is too old is removed. `now` in milliseconds since 1970. */
  load(now: number): readonly Conversation[];
  /** Does nothing where storage is blocked or full. */
  save(conversation: Conversation): void;
  remove(id: string): void;
  /** Forgets everything of this person. */
  clear(): void;
  /** What a change by another tab says; undefined when it is about something else. */
  read(key: string | null): { readonly id: string; readonly conversation: Conversation | null } | undefined;
}

/** `person` is the name that the session has: nobody else's entries are read. */
export function createConversationStore(storage: Storage, person: string): ConversationStore {
  const prefix = `${version}.${encodeURIComponent(person)}.`;
  const keys = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
      key.startsWith(prefix),
    );
  const parse = (key: string): Conversation | null => {
    try {
      const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
      if (typeof value !== 'object' || value === null || !('openedAt' in value)) return null;
      const kept = value as Conversation;
      // What an older console did not keep is as in a fresh conversation.
      return { ...emptyConversation(kept.id, kept.openedAt), ...kept };
    } catch {
      return null;
    }
  };
  const write = (conversation: Conversation): boolean => {
    try {
      storage.setItem(prefix + conversation.id, JSON.stringify(conversation));
      return true;
    } catch {
      return false;
    }
  };

  return {
    load(now) {
      return keys().flatMap((key) => {
        const kept = parse(key);
        if (kept && now - kept.touchedAt <= keptMs) return [kept];
        storage.removeItem(key);
        return [];
      });
    },
    save(conversation) {
      // Suggestions can be asked for again; what the agent wrote cannot.
      if (!write(conversation)) write({ ...conversation, suggestion: null, answeredFor: '' });
    },
    remove(id) {
      storage.removeItem(prefix + id);
    },
    clear() {
      for (const key of keys()) storage.removeItem(key);
    },
    read(key) {
      if (key?.startsWith(prefix) !== true) return undefined;
      return { id: key.slice(prefix.length), conversation: parse(key) };
    },
  };
}
