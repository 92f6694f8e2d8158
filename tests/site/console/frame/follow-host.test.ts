import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followHost } from '../../../../site/console/frame/follow-host.ts';
import type { FramedConversation } from '../../../../site/console/frame/framed-conversation.ts';
import { isFramed, openMailbox } from '../../../../site/console/frame/host-mailbox.ts';

const host = 'https://chat.example';
const context = (id: number, text = 'halo') =>
  JSON.stringify({
    event: 'appContext',
    data: { conversation: { id, messages: [{ message_type: 0, content: text }] }, contact: null },
  });

/** A window in a frame, as far as the console looks at it; `sent` is what it posted to the window around. */
class FramedWindow extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  readonly sent: string[] = [];
  readonly parent = { postMessage: (text: string) => void this.sent.push(text) };
  innerWidth = 800;
  readonly setInterval = (run: () => void, ms: number) => Number(setInterval(run, ms));
  readonly clearInterval = (timer: number) => clearInterval(timer);

  /** A message arrives. */
  receive(data: unknown, origin = host, source: unknown = this.parent): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  }
  get asWindow(): Window {
    return this as unknown as Window;
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const own = new FramedWindow();
  const taken: FramedConversation[] = [];
  const mailbox = openMailbox(own.asWindow);
  const follow = () => followHost(own.asWindow, mailbox, [host], (conversation) => taken.push(conversation));
  const ids = () => taken.map(({ conversationId }) => conversationId);
  return { own, taken, follow, ids };
}

describe('the window around', () => {
  it('is listened to when it has a named origin', () => {
    const { own, follow, ids } = start();
    follow();
    own.receive(context(1));
    own.receive(context(2), 'https://evil.example');
    own.receive(context(3), 'https://chat.example.evil.example');
    own.receive(context(4), 'null');
    own.receive(context(5), '');
    expect(ids()).toEqual(['chat.example/0/1']);
  });

  it('is the only window that is listened to', () => {
    const { own, follow, ids } = start();
    follow();
    own.receive(context(1), host, {});
    own.receive(context(2), host, own);
    own.receive(context(3), host, null);
    expect(ids()).toEqual([]);
  });

  it('may send anything', () => {
    const { own, follow, ids } = start();
    follow();
    for (const data of [
      undefined,
      null,
      1,
      {},
      JSON.parse(context(1)),
      '',
      '{',
      'chatwoot-dashboard-app:fetch-info',
    ])
      own.receive(data);
    own.receive(context(2));
    expect(ids()).toEqual(['chat.example/0/2']);
  });

  it('may tell its conversation before anybody is signed in', () => {
    const { own, follow, ids } = start();
    own.receive(context(1));
    own.receive(context(2));
    expect(ids()).toEqual([]);
    follow();
    expect(ids()).toEqual(['chat.example/0/2']);
  });

  it('is asked at once, while in view, and when the frame comes into view', () => {
    const { own, follow } = start();
    const end = follow();
    expect(own.sent).toEqual(['chatwoot-dashboard-app:fetch-info']);
    vi.advanceTimersByTime(10_000);
    expect(own.sent).toHaveLength(3);
    own.document.visibilityState = 'hidden';
    vi.advanceTimersByTime(60_000);
    expect(own.sent).toHaveLength(3);
    own.document.visibilityState = 'visible';
    own.document.dispatchEvent(new Event('visibilitychange'));
    own.dispatchEvent(new Event('focus'));
    expect(own.sent).toHaveLength(5);
    own.innerWidth = 0;
    vi.advanceTimersByTime(60_000);
    expect(own.sent).toHaveLength(5);
    own.innerWidth = 800;
    own.dispatchEvent(new Event('resize'));
    expect(own.sent).toHaveLength(6);
    end();
    vi.advanceTimersByTime(60_000);
    own.dispatchEvent(new Event('focus'));
    expect(own.sent).toHaveLength(6);
  });

  it('is told of only where something changed', () => {
    const { own, taken, follow } = start();
    const end = follow();
    own.receive(context(1));
    own.receive(context(1));
    own.receive(context(1, 'masih ada?'));
    own.receive(context(2));
    own.receive(context(1, 'masih ada?'));
    expect(taken.map(({ conversationId, messages }) => [conversationId, messages[0]?.text])).toEqual([
      ['chat.example/0/1', 'halo'],
      ['chat.example/0/1', 'masih ada?'],
      ['chat.example/0/2', 'halo'],
      ['chat.example/0/1', 'masih ada?'],
    ]);
    end();
    own.receive(context(3));
    expect(taken).toHaveLength(4);
  });
});

it('a window of its own is no frame', () => {
  const own = { parent: undefined as unknown };
  own.parent = own;
  expect(isFramed(own as Window)).toBe(false);
  expect(isFramed(new FramedWindow().asWindow)).toBe(true);
});
