import { type Conversation, emptyConversation } from './state.ts';
import type { Channel, Contact, CustomAttributes, Message } from './types.ts';

/** A conversation that takes place elsewhere, as a host gives it. */
export interface HostConversation {
  /** Its id there; the same id is the same draft. */
  readonly conversationId: string;
  /** Oldest first, as far as the host shows them. */
  readonly messages: readonly Message[];
  readonly contact: Contact;
  /** What the host knows of the case. */
  readonly custom_attribute?: CustomAttributes;
  /** Absent where the host does not tell. */
  readonly channel?: Channel;
}

/**
 * The conversation of a host, fresh or brought up to date. What the agent typed stays; what the host says of messages
 * and customer counts. A changed thread makes it unread.
 */
export function withHost(
  known: Conversation | undefined,
  given: HostConversation,
  id: string,
  now: number,
): Conversation {
  const before = known ?? { ...emptyConversation(id, now), hostId: given.conversationId };
  const isNew = JSON.stringify(before.thread) !== JSON.stringify(given.messages);
  return {
    ...before,
    thread: given.messages,
    contact: given.contact,
    contactName:
      before.contactName === '' || before.contactName === before.contact.name
        ? (given.contact.name ?? before.contactName)
        : before.contactName,
    attributes: given.custom_attribute ?? {},
    channel: before.channel ?? given.channel ?? null,
    longLists: isNew ? [] : before.longLists,
    touchedAt: isNew ? now : before.touchedAt,
    isRead: before.isRead && !isNew,
    isCopied: before.isCopied && !isNew,
  };
}
