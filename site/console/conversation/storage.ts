import { type ConsoleState, emptyConversation } from './state.ts';

/** Changes whenever the shape of what is kept does; older contents are then passed over. */
const conversationKey = 'tanggap.console.1';
const preferencesKey = 'tanggap.console.preferences';

/** What the agent chose once and for all. */
export interface Preferences {
  readonly displayLocale: string | null;
  readonly channel: string | null;
  readonly replyLocale: string | null;
  /** Single-letter keys act. */
  readonly singleKeys: boolean;
}

const defaultPreferences: Preferences = {
  displayLocale: null,
  channel: null,
  replyLocale: null,
  singleKeys: true,
};

/** The conversation of this tab, kept across reloads; an empty one when there is none or storage is blocked. */
export function loadState(storage: Storage): ConsoleState {
  const kept = read(storage, conversationKey) as ConsoleState | undefined;
  return kept ?? { conversation: emptyConversation, cleared: null, channel: null, replyLocale: null };
}

/** Keeps the conversation. Does nothing where storage is blocked or full. */
export function saveState(storage: Storage, state: ConsoleState): void {
  write(storage, conversationKey, state);
}

/** Forgets the conversation of this tab. */
export function forgetState(storage: Storage): void {
  storage.removeItem(conversationKey);
}

/** What the agent chose; defaults for what is not kept. */
export function loadPreferences(storage: Storage): Preferences {
  return { ...defaultPreferences, ...(read(storage, preferencesKey) as Partial<Preferences> | undefined) };
}

/** Keeps the choices. Does nothing where storage is blocked or full. */
export function savePreferences(storage: Storage, preferences: Preferences): void {
  write(storage, preferencesKey, preferences);
}

function read(storage: Storage, key: string): object | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function write(storage: Storage, key: string, value: object): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or blocked: the conversation then lasts as long as the page.
  }
}
