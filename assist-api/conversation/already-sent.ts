/** What was sent: the words of an agent's messages, ready to be compared. */
export interface SentWords {
  readonly messages: readonly { readonly text: string; readonly pairs: ReadonlySet<string> }[];
}

/** Words of a text that may be sent. */
export interface SendableText {
  readonly pairs: readonly string[];
}

/** Share of the pairs of words of a text that a message must hold to be that text, edited. */
const leastShare = 0.5;
/** Shorter texts are said by chance. */
const fewestPairs = 4;

/** Reads what agents wrote in a conversation. */
export function readSent(agentTexts: readonly string[]): SentWords {
  return { messages: agentTexts.map((text) => ({ text, pairs: new Set(pairsOf(text)) })) };
}

/** Prepares a template or text; Liquid and markup are left out. */
export function sendableText(template: string): SendableText {
  const plain = template.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, ' ').replace(/\]\([^)]*\)|[*_#|>`]/g, ' ');
  return { pairs: [...new Set(pairsOf(plain))] };
}

/** Whether one of the agent's messages is the text, unchanged or edited. */
export function wasSent(sent: SentWords, text: SendableText): boolean {
  return sentIn(sent, text) !== undefined;
}

/** Position of the last of the agent's messages that is the text, unchanged or edited; undefined when none is. */
export function sentIn({ messages }: SentWords, { pairs }: SendableText): number | undefined {
  if (pairs.length < fewestPairs || messages.length === 0) return undefined;
  const at = messages.findLastIndex((message) => {
    let shared = 0;
    for (const pair of pairs) if (message.pairs.has(pair)) shared += 1;
    return shared / pairs.length >= leastShare;
  });
  return at === -1 ? undefined : at;
}

/** Whether one of the agent's messages holds an address. */
export function wasLinked({ messages }: SentWords, address: string): boolean {
  return messages.some(({ text }) => text.includes(address));
}

function pairsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
}
