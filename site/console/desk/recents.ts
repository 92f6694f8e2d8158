import type { Item } from '../items/item.ts';
import type { Desk, DeskItem } from './desk.ts';

/** What was used from the search, which no suggestion tells the API of; kept in this browser, by person. */
export interface RecentStore {
  /** The latest first. */
  load(): readonly DeskItem[];
  /** Puts a text first. Does nothing where storage is blocked or full. */
  add(item: Item, audience: DeskItem['audience'], now: Date): void;
  /** Forgets everything of this person. */
  clear(): void;
}

/** Most texts that are kept: as many as are looked through at a glance. */
const mostRecents = 8;

/** `person` is the name that the session has: nobody else's entries are read. */
export function createRecentStore(storage: Storage, person: string): RecentStore {
  const key = `tanggap.console.recents.${encodeURIComponent(person)}`;
  const load = (): readonly DeskItem[] => {
    try {
      const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
      return Array.isArray(kept) ? (kept as DeskItem[]) : [];
    } catch {
      return [];
    }
  };
  return {
    load,
    add({ kind, id, locale, title }, audience, now) {
      const item: DeskItem = {
        kind: kind === 'response' ? 'response' : 'article',
        id,
        locale,
        title,
        isGone: false,
        at: now.toISOString(),
        ...(audience === undefined ? {} : { audience }),
      };
      try {
        storage.setItem(key, JSON.stringify([item, ...without(load(), item)].slice(0, mostRecents)));
      } catch {
        // Full or blocked: it is found again by searching.
      }
    },
    clear() {
      storage.removeItem(key);
    },
  };
}

/** The desk with texts used from the search among its recents, each once, the latest first. */
export function withRecents(desk: Desk, recents: readonly DeskItem[]): Desk {
  const at = (item: DeskItem) => Date.parse(item.at);
  const all = [...recents, ...desk.recents].sort((a, b) => at(b) - at(a));
  const isFirst = ({ kind, id }: DeskItem, index: number) =>
    all.findIndex((other) => other.kind === kind && other.id === id) === index;
  return { ...desk, recents: all.filter(isFirst) };
}

function without(items: readonly DeskItem[], { kind, id }: DeskItem): readonly DeskItem[] {
  return items.filter((item) => item.kind !== kind || item.id !== id);
}
