import { fill } from '../../i18n/format.ts';
import type { Wording } from '../wording/wording.ts';
import { type Reply, openFields, replyText } from './reply.ts';
import type { Values } from './reply-text.ts';

/** Why a reply is not ready by itself, in words; empty when it is. What the checks say comes on top. */
export function replyBlock(reply: Reply, values: Values, { reply: words }: Wording): string {
  const open = openFields(reply, values);
  if (open.length > 0) return fill(words.missing, { labels: open.map(({ label }) => label).join(', ') });
  return replyText(reply, values).trim() === '' ? words.blank : '';
}
