import { useWording } from '../parts/wording-context.ts';
import type { View } from '../views/view.ts';
import { viewHash } from './view-address.ts';

/** Links to the views; nothing where there is one only. */
export function ViewSwitch({ views, current }: { readonly views: readonly View[]; readonly current: View }) {
  const wording = useWording();
  if (views.length < 2) return null;
  return (
    <nav class="view-switch" aria-label={wording.views.label}>
      {views.map((view) => (
        <a key={view.name} href={viewHash(view.name)} aria-current={view === current ? 'page' : undefined}>
          {view.label(wording)}
        </a>
      ))}
    </nav>
  );
}
