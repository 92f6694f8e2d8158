import { parseAppContext } from './app-context.ts';
import { type FramedConversation, toFramedConversation } from './framed-conversation.ts';
import type { HostMailbox } from './host-mailbox.ts';

/** What is asked of the window around; it holds nothing that another window could use. */
const question = 'chatwoot-dashboard-app:fetch-info';

/** Time between questions while the frame is in view: the help desk tells of new messages only when asked. */
const askEveryMs = 5_000;

/**
 * Follows the conversation that a help desk shows around the console, by Chatwoot's contract for dashboard apps.
 * Only messages from `origins` count; everything else is passed over. `onConversation` is called when the
 * conversation is another one or has changed. Gives what ends it.
 */
export function followHost(
  own: Window,
  mailbox: HostMailbox,
  origins: readonly string[],
  onConversation: (conversation: FramedConversation) => void,
): () => void {
  let last = '';
  const close = mailbox.follow(({ text, origin }) => {
    const context = origins.includes(origin) ? parseAppContext(text) : undefined;
    if (!context) return;
    const conversation = toFramedConversation(context, origin);
    const known = JSON.stringify(conversation);
    if (known === last) return;
    last = known;
    onConversation(conversation);
  });
  const ask = () => {
    // A frame without width stands in a tab of the help desk that is not shown.
    if (own.document.visibilityState === 'visible' && own.innerWidth > 0)
      own.parent.postMessage(question, '*');
  };
  const ending = new AbortController();
  for (const event of ['focus', 'resize']) own.addEventListener(event, ask, { signal: ending.signal });
  own.document.addEventListener('visibilitychange', ask, { signal: ending.signal });
  const timer = own.setInterval(ask, askEveryMs);
  ask();
  return () => {
    close();
    ending.abort();
    own.clearInterval(timer);
  };
}
