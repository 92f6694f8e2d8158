import type { OutcomeRequest } from '../../../assist-api/routes/outcome/schema.ts';
import { ApiProblem } from '../api/problem.ts';

/** What became of an item, waiting to be sent. */
export interface PendingOutcome {
  readonly suggestionId: string;
  readonly outcome: OutcomeRequest;
}

/** Sends outcomes in order and keeps those that could not be sent, also across reloads and tabs. */
export interface Outbox {
  /** Keeps the outcome, then tries to send everything that waits. */
  add(pending: PendingOutcome): Promise<void>;
  /** Sends what waits. Stops at the first that cannot be sent for the moment; drops what the API refuses for good. */
  flush(): Promise<void>;
}

const prefix = 'tanggap.outcome.';

/** `send` rejects with `ApiProblem`. One storage entry per outcome, so that two tabs never overwrite each other. */
export function createOutbox(storage: Storage, send: (pending: PendingOutcome) => Promise<void>): Outbox {
  let running: Promise<void> = Promise.resolve();
  let added = 0;

  async function sendAll(): Promise<void> {
    for (const key of waitingKeys(storage)) {
      const pending = parse(storage.getItem(key));
      if (pending && !(await isSettled(send(pending)))) return;
      storage.removeItem(key);
    }
  }

  function flush(): Promise<void> {
    running = running.then(sendAll);
    return running;
  }

  return {
    flush,
    add(pending) {
      added += 1;
      const order = String(added).padStart(6, '0');
      storage.setItem(
        `${prefix}${pending.outcome.at}.${order}.${Math.random().toString(36).slice(2)}`,
        JSON.stringify(pending),
      );
      return flush();
    },
  };
}

/** True when the outcome is on record or will never be. */
async function isSettled(sending: Promise<void>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (cause) {
    return cause instanceof ApiProblem && ['refused', 'missing', 'forbidden'].includes(cause.kind);
  }
}

/** Oldest first: keys begin with the time and the order of adding. */
function waitingKeys(storage: Storage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(prefix))
    .sort();
}

function parse(text: string | null): PendingOutcome | undefined {
  try {
    return JSON.parse(text ?? '') as PendingOutcome;
  } catch {
    return undefined;
  }
}
