/** A storage that lasts as long as the page. */
function createMemoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

/**
 * Lets the console run where the browser denies `localStorage` and `sessionStorage`, as private windows do in frames of
 * other sites: each denied one is replaced by one in memory. To be called before anything else reads them. Gives whether what is stored
 * outlasts the page.
 */
export function provideStorage(own: Window): boolean {
  const denied = (['localStorage', 'sessionStorage'] as const).filter((name) => {
    try {
      own[name].getItem('');
      return false;
    } catch {
      return true;
    }
  });
  for (const name of denied) Object.defineProperty(own, name, { value: createMemoryStorage() });
  return denied.length === 0;
}
