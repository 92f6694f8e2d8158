/** Changes whenever what is kept means something else; older contents are then passed over. */
const version = 'tanggap.unsent.1';

/** What one person typed in this tab and did not send, by the name of its field. */
export interface UnsentStore {
  /** Undefined where nothing is kept, or it cannot be read. */
  read(name: string): unknown;
  /** Keeps a value that JSON can hold; undefined forgets it. Does nothing where storage is blocked or full. */
  keep(name: string, value: unknown): void;
  /** Forgets everything of this person. */
  clear(): void;
}

/** `person` is the name that the session has: nobody else's entries are read. */
export function createUnsentStore(storage: Storage, person: string): UnsentStore {
  const prefix = `${version}.${encodeURIComponent(person)}.`;
  return {
    read(name) {
      try {
        const kept: unknown = JSON.parse(storage.getItem(prefix + name) ?? 'null');
        return kept ?? undefined;
      } catch {
        return undefined;
      }
    },
    keep(name, value) {
      try {
        if (value === undefined) storage.removeItem(prefix + name);
        else storage.setItem(prefix + name, JSON.stringify(value));
      } catch {
        // Full or blocked: it then lasts as long as its field.
      }
    },
    clear() {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
    },
  };
}
