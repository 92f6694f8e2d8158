import type { OutcomeRequest } from '../../../assist-api/routes/outcome/schema.ts';
import { ApiProblem } from '../api/problem.ts';

/** What became of an item, waiting to be sent. */
export interface PendingOutcome {
  readonly suggestionId: string;
  readonly outcome: OutcomeRequest;
}

/** Sends things in order and keeps those that could not be sent, also across reloads and tabs. */
export interface Outbox<Pending> {
  /** Keeps it, then tries to send everything that waits. `at`: when it happened, ISO 8601 in UTC; the order of sending. */
  add(pending: Pending, at: string): Promise<void>;
  /** Sends what waits. Stops at the first that cannot be sent for the moment; drops what the API refuses for good. */
  flush(): Promise<void>;
  /** What still waits, oldest first. */
  waiting(): readonly Pending[];
}

/** Where outcomes wait. */
export const outcomePrefix = 'tanggap.outcome.';

/** `send` rejects with `ApiProblem`. One storage entry for each thing under `prefix`, so that two tabs never overwrite each other. */
export function createOutbox<Pending>(
  storage: Storage,
  prefix: string,
  send: (pending: Pending) => Promise<void>,
): Outbox<Pending> {
  let running: Promise<void> = Promise.resolve();
  let added = 0;

  async function sendAll(): Promise<void> {
    for (const key of waitingKeys(storage, prefix)) {
      const pending = parse(storage.getItem(key)) as Pending | undefined;
      if (pending !== undefined && !(await isSettled(send(pending)))) return;
      storage.removeItem(key);
    }
  }

  function flush(): Promise<void> {
    running = running.then(sendAll);
    return running;
  }

  return {
    flush,
    waiting: () =>
      waitingKeys(storage, prefix).flatMap((key) => {
        const pending = parse(storage.getItem(key)) as Pending | undefined;
        return pending === undefined ? [] : [pending];
      }),
    add(pending, at) {
      added += 1;
      const order = String(added).padStart(6, '0');
      storage.setItem(
        `${prefix}${at}.${order}.${Math.random().toString(36).slice(2)}`,
        JSON.stringify(pending),
      );
      return flush();
    },
  };
}

/** True when it is on record or will never be. */
async function isSettled(sending: Promise<void>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (cause) {
    return cause instanceof ApiProblem && ['refused', 'missing', 'forbidden'].includes(cause.kind);
  }
}

/** Oldest first: keys begin with the time and the order of adding. */
function waitingKeys(storage: Storage, prefix: string): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(prefix))
    .sort();
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
