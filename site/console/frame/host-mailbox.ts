/** What the window around the console sent. */
export interface HostMessage {
  readonly text: string;
  /** Who sent it, as the browser says. */
  readonly origin: string;
}

/** Messages of the window around, from the first on. */
export interface HostMailbox {
  /** Calls with the last message that came, then with each that comes. Gives what ends it. */
  follow(onMessage: (message: HostMessage) => void): () => void;
}

/** Whether the console stands in a frame. */
export const isFramed = (own: Window): boolean => own.parent !== own;

/**
 * Listens to the window around the console. To be opened when the page starts: a help desk may tell its conversation
 * only once, when the frame has loaded, which can be before anybody is signed in. Texts of other windows are passed over.
 */
export function openMailbox(own: Window): HostMailbox {
  const readers = new Set<(message: HostMessage) => void>();
  let last: HostMessage | undefined;
  own.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== own.parent || typeof data !== 'string') return;
    last = { text: data, origin };
    for (const read of readers) read(last);
  });
  return {
    follow: (onMessage) => {
      readers.add(onMessage);
      if (last) onMessage(last);
      return () => void readers.delete(onMessage);
    },
  };
}
