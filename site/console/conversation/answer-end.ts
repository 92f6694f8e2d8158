import { placeParts } from './parts.ts';
import { type Reply, replyText } from './reply.ts';
import { type Values, parseReply, renderReply } from './reply-text.ts';

/** Where the answer ends in the text of a reply, for what is to follow it; the end of the text where that is not known. */
export function answerEnd(reply: Reply, values: Values): number {
  const text = replyText(reply, values);
  if (!reply.composition) return text.length;
  const placed = placeParts(text, reply.composition.composed, (words, composed) =>
    renderReply(parseReply(words, [...composed.missing, ...reply.fields]), values),
  );
  return placed.findLast(({ name }) => name === 'answer')?.end ?? text.length;
}
