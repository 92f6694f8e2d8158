import { useWording } from '../parts/wording-context.ts';
import type { View, ViewProps } from '../views/view.ts';
import { viewHash } from './view-address.ts';

/** Links to the views; nothing where there is one only. */
export function ViewSwitch(props: {
  readonly views: readonly View[];
  readonly current: View;
  /** For what the bar says of a view. */
  readonly given: ViewProps;
}) {
  const { views, current } = props;
  const wording = useWording();
  if (views.length < 2) return null;
  return (
    <nav class="view-switch" aria-label={wording.views.label}>
      {views.map((view) => (
        <a key={view.name} href={viewHash(view.name)} aria-current={view === current ? 'page' : undefined}>
          <span>{view.label(wording)}</span>
          {view.Note && <view.Note {...props.given} />}
        </a>
      ))}
    </nav>
  );
}
