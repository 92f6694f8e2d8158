import type { ReplyMessage } from './reply-context.ts';

/** Shorter stretches of a text say nothing about it. */
const leastCharacters = 20;
/** A text was sent when this share of its telling stretches stands in one message. */
const leastShare = 0.6;

/** What an agent wrote in this conversation, to find texts in. */
export interface SentTexts {
  /** True when a whole text was sent, in any spelling of its signs and spaces. */
  holds(text: string): boolean;
  /** Index in the messages of the last one that holds most of a text's stretches; undefined when none does. */
  messageWith(stretches: readonly string[]): number | undefined;
}

/** Letters and digits only, so that signs, marks and line ends make no difference. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The stretches of a template's text by which it is known again, values left out; can be empty. */
export function tellingStretches(template: string): string[] {
  return template
    .split(/\{\{.*?\}\}|\{%.*?%\}|\[|\]\([^)]*\)|[.!?:;\n]/s)
    .map(bare)
    .filter(({ length }) => length >= leastCharacters);
}

/** Reads what the agent wrote. */
export function readSent(messages: readonly ReplyMessage[]): SentTexts {
  const sent = messages.flatMap(({ role, text }, index) =>
    role === 'agent' ? [{ index, text: ` ${bare(text)} ` }] : [],
  );
  return {
    holds(text) {
      if (sent.length === 0) return false;
      const words = bare(text);
      return words !== '' && sent.some((message) => message.text.includes(` ${words} `));
    },
    messageWith(stretches) {
      const total = stretches.reduce((sum, { length }) => sum + length, 0);
      return sent.findLast(({ text }) => {
        const found = stretches.filter((stretch) => text.includes(stretch));
        return total > 0 && found.reduce((sum, { length }) => sum + length, 0) >= total * leastShare;
      })?.index;
    },
  };
}
