import { describe, expect, it } from 'vitest';
import { createUnsentStore } from '../../../../site/console/unsent/store.ts';
import { MemoryStorage } from '../memory-storage.ts';

describe('what was typed and not sent', () => {
  it('is read again by the same person only', () => {
    const storage = new MemoryStorage();
    createUnsentStore(storage, 'Sari').keep('note 1', 'paketnya');
    createUnsentStore(storage, 'Sari').keep('rules', { message: 'halo', rules: null });
    const again = createUnsentStore(storage, 'Sari');
    expect(again.read('note 1')).toBe('paketnya');
    expect(again.read('rules')).toEqual({ message: 'halo', rules: null });
    expect(again.read('note 2')).toBeUndefined();
    expect(createUnsentStore(storage, 'Sari.note 1').read('')).toBeUndefined();
    expect(createUnsentStore(storage, 'Budi').read('note 1')).toBeUndefined();
  });

  it('is forgotten when it is sent, and all of it at signing out, but nothing of others', () => {
    const storage = new MemoryStorage();
    const own = createUnsentStore(storage, 'Sari');
    const other = createUnsentStore(storage, 'Sari Dewi');
    for (const store of [own, other]) {
      store.keep('a', 'x');
      store.keep('b', 'y');
    }
    own.keep('a', undefined);
    expect(own.read('a')).toBeUndefined();
    own.clear();
    expect(own.read('b')).toBeUndefined();
    expect([other.read('a'), other.read('b')]).toEqual(['x', 'y']);
    expect(storage.length).toBe(2);
  });

  it('passes over what it cannot read', () => {
    const storage = new MemoryStorage();
    const store = createUnsentStore(storage, 'Sari');
    store.keep('a', 'x');
    storage.setItem(storage.key(0) ?? '', '{');
    expect(store.read('a')).toBeUndefined();
  });

  it('goes on without storage that is full or denied', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const storage = Object.assign(new MemoryStorage(), {
      setItem: refuse,
      getItem: refuse,
      removeItem: refuse,
    });
    const store = createUnsentStore(storage, 'Sari');
    store.keep('a', 'x');
    store.keep('a', undefined);
    expect(store.read('a')).toBeUndefined();
  });
});
