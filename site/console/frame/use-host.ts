import { useEffect } from 'preact/hooks';
import type { ConversationControls } from '../hooks/use-conversations.ts';
import type { Session } from '../conversation/types.ts';
import type { HostMailbox } from './host-mailbox.ts';

/** The help desk around the console. */
export interface Frame {
  readonly mailbox: HostMailbox;
  /** False where the browser keeps nothing in this frame, so that drafts end with it. */
  readonly keepsDrafts: boolean;
}

/** Opens the draft of the conversation that the help desk shows, and keeps it up to date. Does nothing without a frame. */
export function useHost(
  frame: Frame | null,
  session: Session,
  openConversation: ConversationControls['openConversation'],
): void {
  useEffect(() => {
    if (!frame) return undefined;
    const ending = new AbortController();
    // What reads the contract is loaded in a frame only.
    void import('./follow-host.ts').then(({ followHost }) => {
      if (ending.signal.aborted) return;
      const end = followHost(window, frame.mailbox, session.frameOrigins, ({ channel, ...conversation }) => {
        const isAnswered = channel !== undefined && session.business.channels.includes(channel);
        openConversation({ ...conversation, ...(isAnswered && { channel }) });
      });
      ending.signal.addEventListener('abort', end);
    });
    return () => ending.abort();
  }, [frame, session, openConversation]);
}
