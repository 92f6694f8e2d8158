import { expect, it } from 'vitest';
import { provideStorage } from '../../../../site/console/frame/provide-storage.ts';

const denied = {
  configurable: true,
  get: () => {
    throw new DOMException('denied', 'SecurityError');
  },
};
const kept = () => {
  const values = new Map([['a', '1']]);
  return { getItem: (key: string) => values.get(key) ?? null } as unknown as Storage;
};

it('leaves storage that the browser gives as it is', () => {
  const [localStorage, sessionStorage] = [kept(), kept()];
  const own = { localStorage, sessionStorage } as unknown as Window;
  expect(provideStorage(own)).toBe(true);
  expect(own.localStorage).toBe(localStorage);
  expect(own.sessionStorage).toBe(sessionStorage);
});

it('stands in for storage that the browser denies', () => {
  const own = Object.defineProperties({}, { localStorage: denied, sessionStorage: denied }) as Window;
  expect(provideStorage(own)).toBe(false);
  const { localStorage } = own;
  localStorage.setItem('draft', 'halo');
  expect([localStorage.getItem('draft'), localStorage.length, localStorage.key(0)]).toEqual([
    'halo',
    1,
    'draft',
  ]);
  expect([own.sessionStorage.getItem('draft'), localStorage.getItem('other')]).toEqual([null, null]);
  localStorage.removeItem('draft');
  expect([localStorage.getItem('draft'), localStorage.key(0)]).toEqual([null, null]);
  localStorage.setItem('draft', 'halo');
  localStorage.clear();
  expect(localStorage.length).toBe(0);
});

it('replaces only what is denied', () => {
  const localStorage = kept();
  const own = Object.defineProperty({ localStorage }, 'sessionStorage', denied) as unknown as Window;
  expect(provideStorage(own)).toBe(false);
  expect(own.localStorage).toBe(localStorage);
  own.sessionStorage.setItem('a', '2');
  expect(own.localStorage.getItem('a')).toBe('1');
});
