import type { Draft } from './draft.ts';
import type { Values } from './reply-text.ts';
import type { Channel, Suggestion } from './types.ts';

/** One conversation as the agent sees it. Plain data: it survives a reload as JSON. */
export interface Conversation {
  /** What the customer wrote, as pasted or typed. */
  readonly message: string;
  /** The customer's name, whole or first; can be empty. */
  readonly contactName: string;
  /** What the agent filled in, by placeholder. */
  readonly values: Values;
  /** The last answer of the API; null before the first. */
  readonly suggestion: Suggestion | null;
  /** The message that `suggestion` answers. */
  readonly answeredMessage: string;
  /** Replies in hand, by response id. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Response id of the reply in view; null when there is none. */
  readonly selected: string | null;
  /** True when the agent chose or worked on the reply in view, so that a new suggestion leaves it in place. */
  readonly isTaken: boolean;
  /** Article opened in place; null when all are folded. */
  readonly openArticle: string | null;
  /** True from copying until something changes. */
  readonly isCopied: boolean;
}

/** The console's state: the conversation, the one before it, and how replies are asked for. */
export interface ConsoleState {
  readonly conversation: Conversation;
  /** What was cleared last, so that clearing can be undone; null when there is nothing to bring back. */
  readonly cleared: Conversation | null;
  /** Where the conversation takes place; null before the shop's channels are known. */
  readonly channel: Channel | null;
  /** Language of replies; null lets the API detect it. */
  readonly replyLocale: string | null;
}

export const emptyConversation: Conversation = {
  message: '',
  contactName: '',
  values: {},
  suggestion: null,
  answeredMessage: '',
  drafts: {},
  selected: null,
  isTaken: false,
  openArticle: null,
  isCopied: false,
};

/** The draft in view, if any. */
export function selectedDraft({ drafts, selected }: Conversation): Draft | undefined {
  return selected === null ? undefined : drafts[selected];
}
