import { fill } from '../../i18n/format.ts';
import type { Wording } from '../wording/wording.ts';
import { type Draft, draftText, openFields } from './draft.ts';
import type { Values } from './reply-text.ts';

/** Why a reply must not be copied, in words; empty when it may. */
export function replyBlock(draft: Draft, values: Values, { reply }: Wording): string {
  const open = openFields(draft, values);
  if (open.length > 0) return fill(reply.missing, { labels: open.map(({ label }) => label).join(', ') });
  if (draftText(draft, values).trim() === '') return reply.blank;
  return isComplete(draft) ? '' : reply.blocked;
}

/** True when nothing is missing and there is something to copy. */
export function mayCopy(draft: Draft, values: Values): boolean {
  return (
    openFields(draft, values).length === 0 && draftText(draft, values).trim() !== '' && isComplete(draft)
  );
}

/** False when the API holds the reply back for a reason that no field can mend. */
function isComplete({ response: { insertable, missing } }: Draft): boolean {
  return insertable || missing.length > 0;
}
