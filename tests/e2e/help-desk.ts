import { createServer } from 'node:http';
import type { FrameLocator, Page } from 'playwright-core';
import { freePort } from '../setup/server.ts';

/** A conversation as Chatwoot tells it, as far as the tests need. */
export interface DeskConversation {
  readonly id: number;
  readonly contact: string;
  /** Texts of the customer, or with `type` 1 of the agent. */
  readonly messages: readonly (
    string | { readonly type: number; readonly text: string; readonly private?: boolean }
  )[];
}

/** A page of another site that frames the console and speaks Chatwoot's contract for dashboard apps. */
export interface HelpDesk {
  /** `http://localhost:41234`: another site than the product's `127.0.0.1`. */
  readonly origin: string;
  close(): Promise<void>;
}

const page = (consoleUrl: string) => `<!doctype html>
<html lang="id"><title>Help desk</title><style>body{margin:0}iframe{border:0;width:100%;height:100vh}</style>
<body><script>
let context;
let frame;
const tell = () => frame.contentWindow.postMessage(JSON.stringify({ event: 'appContext', data: context }), '*');
window.onmessage = (event) => {
  if (event.data === 'chatwoot-dashboard-app:fetch-info' && context) tell();
};
// As Chatwoot does: another conversation gets a new frame.
window.show = (next) => {
  context = next;
  frame?.remove();
  frame = document.createElement('iframe');
  frame.src = ${JSON.stringify(consoleUrl)};
  frame.addEventListener('load', tell);
  document.body.append(frame);
};
// New messages of the same conversation: the frame stays.
window.update = (next) => { context = next; };
</script></body></html>`;

/** Starts one; `consoleUrl` is only known later, so it is asked for with each page. */
export async function startHelpDesk(consoleUrl: () => string): Promise<HelpDesk> {
  const port = await freePort();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page(consoleUrl()));
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What Chatwoot would tell of a conversation. */
export function contextOf({ id, contact, messages }: DeskConversation) {
  return {
    conversation: {
      id,
      account_id: 1,
      status: 'open',
      meta: { channel: 'Channel::Whatsapp', sender: { id, name: contact } },
      messages: messages.map((message, index) => ({
        id: index,
        message_type: typeof message === 'string' ? 0 : message.type,
        content: typeof message === 'string' ? message : message.text,
        private: typeof message === 'string' ? false : (message.private ?? false),
        created_at: 1_795_000_000 + index * 60,
        content_attributes: {},
      })),
      custom_attributes: {},
      additional_attributes: {},
    },
    contact: { id, name: contact, email: null, phone_number: null, custom_attributes: {} },
    currentAgent: { id: 1, name: 'Nama dari luar', email: 'luar@chat.example' },
  };
}

/** Shows a conversation in a new frame, as when an agent chooses another one; gives what is in it. */
export async function show(desk: Page, conversation: DeskConversation): Promise<FrameLocator> {
  await desk.evaluate(`show(${JSON.stringify(contextOf(conversation))})`);
  return desk.frameLocator('iframe >> nth=0');
}

/** Tells new messages of the conversation that is shown; the console hears of them when it asks. */
export async function update(desk: Page, conversation: DeskConversation): Promise<void> {
  await desk.evaluate(`update(${JSON.stringify(contextOf(conversation))})`);
}
