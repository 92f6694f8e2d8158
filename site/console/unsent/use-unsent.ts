import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { UnsentStore } from './store.ts';

/** What the signed-in person typed and did not send; keeps nothing where nobody is signed in. */
export const UnsentContext = createContext<UnsentStore>({
  read: () => undefined,
  keep: () => undefined,
  clear: () => undefined,
});

/**
 * State that outlasts a reload of the tab. `name` stays the same as long as the component does; what is kept counts only
 * where `isValue` knows it. Being set to `empty` again, it is forgotten.
 */
export function useUnsent<Value>(
  name: string,
  empty: Value,
  isValue: (kept: unknown) => kept is Value,
): readonly [Value, (value: Value) => void] {
  const store = useContext(UnsentContext);
  const [value, setValue] = useState<Value>(() => {
    const kept = store.read(name);
    return isValue(kept) ? kept : empty;
  });
  const set = useCallback(
    (next: Value) => {
      // At once: an effect that waits for a frame may come too late.
      store.keep(name, next === empty ? undefined : next);
      setValue(next);
    },
    [store, name, empty],
  );
  return [value, set];
}

/** The text of a field, empty at first, that outlasts a reload of the tab. */
export function useUnsentText(name: string, empty = ''): readonly [string, (text: string) => void] {
  return useUnsent(name, empty, isText);
}

function isText(kept: unknown): kept is string {
  return typeof kept === 'string';
}
