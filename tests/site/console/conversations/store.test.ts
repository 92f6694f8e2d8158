import { beforeEach, describe, expect, test } from 'vitest';
import { emptyConversation } from '../../../../site/console/conversation/state.ts';
import { createConversationStore, keptDays } from '../../../../site/console/conversations/store.ts';
import { suggestion } from '../conversation/fixtures.ts';
import { MemoryStorage } from '../memory-storage.ts';

const now = Date.UTC(2026, 10, 21);
const written = { ...emptyConversation('c-1', now), message: 'pesanan sy', touchedAt: now };
let storage: MemoryStorage;

beforeEach(() => {
  storage = new MemoryStorage();
});

describe('what is kept', () => {
  test('is there for the same person again, and for nobody else', () => {
    createConversationStore(storage, 'Sari').save(written);
    expect(createConversationStore(storage, 'Sari').load(now)).toEqual([written]);
    expect(createConversationStore(storage, 'Sari Wulandari').load(now)).toEqual([]);
    expect(createConversationStore(storage, 'S').load(now)).toEqual([]);
  });

  test('is forgotten after two weeks without a touch, and then removed', () => {
    const store = createConversationStore(storage, 'Sari');
    store.save(written);
    const days = 86_400_000;
    expect(store.load(now + keptDays * days)).toHaveLength(1);
    expect(store.load(now + keptDays * days + 1)).toEqual([]);
    expect(storage.length).toBe(0);
  });

  test('of one person is cleared without touching anything else', () => {
    const [sari, budi] = ['Sari', 'Budi'].map((name) => createConversationStore(storage, name));
    sari?.save(written);
    budi?.save(written);
    storage.setItem('tanggap.console.preferences', '{}');
    sari?.clear();
    expect(sari?.load(now)).toEqual([]);
    expect(budi?.load(now)).toEqual([written]);
    expect(storage.getItem('tanggap.console.preferences')).toBe('{}');
  });

  test('that is no conversation is passed over', () => {
    const store = createConversationStore(storage, 'Sari');
    store.save(written);
    for (const broken of ['', '{', 'null', '[]', '7'])
      storage.setItem(storage.key(0)?.replace('c-1', `x${broken}`) ?? '', broken);
    expect(store.load(now)).toEqual([written]);
  });
});

test('what an older console did not keep is as in a fresh conversation', () => {
  const store = createConversationStore(storage, 'Sari');
  const older = { ...written, longLists: undefined, suggestedLimit: undefined };
  store.save(written);
  storage.setItem(storage.key(0) ?? '', JSON.stringify(older));
  expect(store.load(now)).toEqual([written]);
});

test('where there is little room the agent’s words are kept without the suggestion', () => {
  const store = createConversationStore(new MemoryStorage(1_500), 'Sari');
  store.save({ ...written, suggestion: suggestion(), answeredFor: 'asked' });
  expect(store.load(now)).toEqual([written]);
});

test('a change by another tab is read by its key', () => {
  const store = createConversationStore(storage, 'Sari');
  store.save(written);
  const key = storage.key(0);
  expect(store.read(key)).toEqual({ id: 'c-1', conversation: written });
  store.remove('c-1');
  expect(store.read(key)).toEqual({ id: 'c-1', conversation: null });
  expect(store.read('tanggap.console.preferences')).toBeUndefined();
  expect(store.read(null)).toBeUndefined();
});
