import type { Session } from '../conversation/types.ts';
import type { View } from './view.ts';
import { promisesView } from './promises/view.ts';
import { reportsView } from './reports/view.ts';
import { signalsView } from './signals/view.ts';
import { workView } from './work/view.ts';

/** Every view, in the order of the bar; the first is the one that the console opens with. */
const views: readonly [View, ...View[]] = [workView, promisesView, reportsView, signalsView];

/** The views that a role may open. */
export function viewsFor(role: Session['role']): readonly [View, ...View[]] {
  const [first, ...rest] = views;
  return [first, ...rest.filter(({ roles }) => roles?.includes(role) !== false)];
}
