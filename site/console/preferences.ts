const key = 'tanggap.console.preferences';

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

/** What the agent chose; defaults for what is not kept. */
export function loadPreferences(storage: Storage): Preferences {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return { ...defaultPreferences, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return defaultPreferences;
  }
}

/** Keeps the choices. Does nothing where storage is blocked or full. */
export function savePreferences(storage: Storage, preferences: Preferences): void {
  try {
    storage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Full or blocked: the choices then last as long as the page.
  }
}
