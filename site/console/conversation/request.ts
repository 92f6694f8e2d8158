import type { SuggestionRequest } from '../../../assist-api/routes/suggestions/schema.ts';
import type { Values } from './reply-text.ts';
import type { ConsoleState } from './state.ts';

/** Most replies, and most articles, that the console lists: as many as it has keys. */
const itemLimit = 5;

/** Longest message that the API takes, in characters. */
export const maxMessageCharacters = 20_000;

/**
 * What the console asks the API. Undefined when there is no message yet, or one that is too long.
 * `signature` is the agent's name, null when it is not known.
 * First names are taken from whole names by the API. Values are sent under the names that placeholders have; a blank one is left out.
 */
export function suggestionRequest(
  state: ConsoleState,
  signature: string | null,
): SuggestionRequest | undefined {
  const { message, contactName, values } = state.conversation;
  if (message.trim() === '' || message.length > maxMessageCharacters) return undefined;
  const name = contactName.trim();
  return {
    messages: [{ role: 'customer', text: message }],
    ...(state.replyLocale === null ? {} : { locale: state.replyLocale }),
    ...(state.channel === null ? {} : { channel: state.channel }),
    contact: {
      ...(name === '' ? {} : { name }),
      ...plain(values, 'contact.'),
      custom_attribute: plain(values, 'contact.custom_attribute.'),
    },
    agent: { ...(signature === null ? {} : { name: signature }), ...plain(values, 'agent.') },
    conversation: {
      ...plain(values, 'conversation.'),
      custom_attribute: plain(values, 'conversation.custom_attribute.'),
    },
    limit: itemLimit,
  };
}

/** Filled values directly under a prefix, by the rest of their names. */
function plain(values: Values, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([placeholder, value]) => {
      const name = placeholder.startsWith(prefix) ? placeholder.slice(prefix.length) : '';
      return name === '' || name.includes('.') || value.trim() === '' ? [] : [[name, value.trim()]];
    }),
  );
}
