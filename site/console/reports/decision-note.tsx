import { fill } from '../../i18n/format.ts';
import { useWording } from '../parts/wording-context.ts';
import { viewHash } from '../shell/view-address.ts';

/** Says quietly in the bar that an owner decided about a report, and leads there; nothing without news. */
export function DecisionNote({ unseen }: { readonly unseen: number }) {
  const { reports: words } = useWording();
  if (unseen === 0) return null;
  return (
    <a class="decision-note" href={viewHash('reports')}>
      {unseen === 1 ? words.newDecision : fill(words.newDecisions, { count: unseen })}
    </a>
  );
}
