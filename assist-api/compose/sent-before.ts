import { readSent, sentIn } from '../conversation/index.ts';
import type { SendableText } from '../conversation/index.ts';
import type { ReplyMessage } from './reply-context.ts';

/** What an agent wrote in this conversation, to find texts in. */
export interface SentTexts {
  /** True when the agent wrote nothing. */
  readonly isEmpty: boolean;
  /** True when a whole text was sent, in any spelling of its signs and spaces. */
  readonly holds: (text: string) => boolean;
  /** Index of the last message that is the text, unchanged or edited; undefined when none is. */
  readonly messageWith: (text: SendableText) => number | undefined;
}

/** Letters and digits only, so that signs, marks and line ends make no difference. */
function bare(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

const nothing: SentTexts = { isEmpty: true, holds: () => false, messageWith: () => undefined };

/** Reads what the agent wrote. */
export function readSentTexts(messages: readonly ReplyMessage[]): SentTexts {
  const own = messages.flatMap(({ role, text, message }, index) =>
    role === 'agent' ? [{ text, index: message ?? index }] : [],
  );
  if (own.length === 0) return nothing;
  const words = own.map(({ text }) => bare(text));
  const sent = readSent(own.map(({ text }) => text));
  return {
    isEmpty: false,
    holds(text) {
      const wanted = bare(text);
      return wanted.trim() !== '' && words.some((said) => said.includes(wanted));
    },
    messageWith(text) {
      const at = sentIn(sent, text);
      return at === undefined ? undefined : own[at]?.index;
    },
  };
}
