import { useEffect, useState } from 'preact/hooks';
import type { View } from '../views/view.ts';
import { viewNameOf } from './view-address.ts';

/** The view that the address names, or the first of `views`; follows links and the browser's way back. */
export function useView(views: readonly [View, ...View[]]): View {
  const [name, setName] = useState(() => viewNameOf(location.hash));
  useEffect(() => {
    const follow = () => setName(viewNameOf(location.hash));
    // The address may have changed since the first look at it.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return views.find((view) => view.name === name) ?? views[0];
}
