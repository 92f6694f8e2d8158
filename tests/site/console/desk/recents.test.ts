import { describe, expect, test } from 'vitest';
import { createRecentStore, withRecents } from '../../../../site/console/desk/recents.ts';
import { MemoryStorage } from '../memory-storage.ts';

const item = (id: string) => ({ kind: 'response', id, locale: 'id', title: id }) as const;
const at = (minute: number) => new Date(Date.UTC(2030, 2, 6, 3, minute));

describe('what was used from the search', () => {
  test('is kept by person, each once, the latest first, eight at most', () => {
    const storage = new MemoryStorage();
    const sari = createRecentStore(storage, 'Sari');
    for (let minute = 0; minute < 12; minute += 1) sari.add(item(`r-${minute % 10}`), undefined, at(minute));
    expect(sari.load().map(({ id }) => id)).toEqual(['r-1', 'r-0', 'r-9', 'r-8', 'r-7', 'r-6', 'r-5', 'r-4']);
    expect(createRecentStore(storage, 'Dimas').load()).toEqual([]);
    sari.clear();
    expect([sari.load(), storage.length]).toEqual([[], 0]);
  });

  test('is a procedure’s article, with its audience', () => {
    const store = createRecentStore(new MemoryStorage(), 'Sari');
    store.add({ kind: 'procedure', id: 'retur', locale: 'id', title: 'Retur' }, 'internal', at(0));
    expect(store.load()).toMatchObject([{ kind: 'article', id: 'retur', audience: 'internal' }]);
  });

  test('is passed over where storage is full or holds something else', () => {
    const full = createRecentStore(new MemoryStorage(4), 'Sari');
    full.add(item('a'), undefined, at(0));
    expect(full.load()).toEqual([]);
    const storage = new MemoryStorage();
    storage.setItem('tanggap.console.recents.Sari', '{');
    expect(createRecentStore(storage, 'Sari').load()).toEqual([]);
  });

  test('stands among the recents of the API, each text once, by when it was used last', () => {
    const used = (id: string, minute: number) => ({
      ...item(id),
      isGone: false,
      at: at(minute).toISOString(),
    });
    const desk = { favourites: [], snippets: [], recents: [used('b', 5), used('a', 1)] };
    const { recents } = withRecents(desk, [used('a', 7), used('b', 3), used('c', 2)]);
    expect(recents).toEqual([used('a', 7), used('b', 5), used('c', 2)]);
  });
});
