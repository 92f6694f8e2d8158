import { messagesOf } from '../conversation/request.ts';
import type { Conversation } from '../conversation/state.ts';
import { tabTitle } from '../conversations/tab-title.ts';

/** An open conversation that was looked for. */
export interface OpenConversation {
  readonly id: string;
  /** As its tab is called. */
  readonly title: string;
  /** What the customer wrote, on one line. */
  readonly words: string;
}

/** Open conversations that hold what was typed. */
export interface FoundConversations {
  /** Every word that was typed begins a word of the customer's name. */
  readonly byName: readonly OpenConversation[];
  /** Every word that was typed stands somewhere in what the customer wrote. */
  readonly byWords: readonly OpenConversation[];
}

/** More of a kind would be in the way of what else is found. */
const mostOfAKind = 5;

/** Looks through the open conversations, in the order of their tabs; finds none for a blank query. */
export function findConversations(open: readonly Conversation[], query: string): FoundConversations {
  const typed = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (typed.length === 0) return { byName: [], byWords: [] };
  const all = open.map((conversation) => {
    const name = `${conversation.contactName} ${speakerOf(conversation)}`.toLowerCase();
    const words = messagesOf(conversation)
      .filter(({ role }) => role === 'customer')
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { id: conversation.id, title: tabTitle(conversation), words, names: name.split(/\s+/) };
  });
  const isNamed = ({ names }: (typeof all)[number]) =>
    typed.every((word) => names.some((name) => name.startsWith(word)));
  const named = all.filter(isNamed);
  const others = all.filter(
    (one) => !named.includes(one) && typed.every((word) => one.words.toLowerCase().includes(word)),
  );
  const plain = ({ id, title, words }: (typeof all)[number]) => ({ id, title, words });
  return {
    byName: named.slice(0, mostOfAKind).map(plain),
    byWords: others.slice(0, mostOfAKind).map(plain),
  };
}

function speakerOf({ suggestion }: Conversation): string {
  return suggestion?.turns?.find(({ role }) => role === 'customer')?.speaker ?? '';
}
