import type { Conversation } from '../conversation/state.ts';

/** Characters of a message that name its conversation. */
const longestTitle = 32;

/** What a conversation is called in its tab: the customer's name, else the first words; empty when there is nothing yet. */
export function tabTitle({ contactName, message, thread, suggestion }: Conversation): string {
  const name = contactName.trim();
  if (name !== '') return name;
  const speaker = suggestion?.turns?.find(({ role }) => role === 'customer')?.speaker;
  if (speaker !== undefined) return speaker;
  const words = (message.trim() || (thread.findLast(({ role }) => role === 'customer')?.text ?? '')).replace(
    /\s+/g,
    ' ',
  );
  return words.length > longestTitle ? `${words.slice(0, longestTitle).trimEnd()}…` : words;
}
