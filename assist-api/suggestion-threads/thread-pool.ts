import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import type { MadeSuggestion, SuggestionOrder } from '../routes/suggestions/make.ts';
import type { SuggestionSources } from './sources.ts';
import { startThread } from './start-thread.ts';
import type { SuggestionThread } from './start-thread.ts';

/** Threads of one state of the knowledge. */
export interface ThreadPool {
  /** Resolves once every thread is ready or has failed. */
  readonly ready: Promise<void>;
  /** Resolves once all threads have ended and none will be started again. */
  readonly ended: Promise<void>;
  /**
   * Undefined where there is no thread. Resolves to undefined where the caller is to make it: because it is the caller's
   * turn, or the thread failed. Never rejects.
   */
  make(order: SuggestionOrder): Promise<MadeSuggestion | undefined> | undefined;
  /** Ends threads once they have answered what waits; nothing is to be ordered any more. */
  finish(): void;
  /** Ends threads at once; what waits the callers make. */
  end(): void;
}

/** What a pool is made with. */
export interface ThreadPoolParts {
  /** Asked for each thread that is started. */
  readonly sources: () => SuggestionSources;
  /** Number of threads. */
  readonly count: number;
  readonly log: Pick<Logger, 'error'>;
  /** Before a thread is started in place of one that failed, in milliseconds; after the last one none is. */
  readonly pausesMs?: readonly number[];
}

/** Orders that a thread has at most: the one that it works at, and those that it goes on with before it can be told. */
export const mostAtThread = 3;

/** An order that nobody makes yet. */
interface WaitingOrder {
  readonly order: SuggestionOrder;
  readonly answer: (made: MadeSuggestion | undefined) => void;
}

const defaultPausesMs: readonly number[] = [1_000, 10_000, 60_000];

/** Starts threads one after the other, in the background. One that fails is told to the log and started again a few times. */
export function createThreadPool({
  sources,
  count,
  log,
  pausesMs = defaultPausesMs,
}: ThreadPoolParts): ThreadPool {
  const started = new Set<SuggestionThread>();
  const taking = new Set<SuggestionThread>();
  const ending = new AbortController();
  const ready = Promise.withResolvers<undefined>();
  const queue: WaitingOrder[] = [];
  let isHandingBack = false;

  const handOut = (): void => {
    while (queue.length > 0) {
      const thread = leastBusy(taking);
      if (!thread) break;
      const { order, answer } = queue.shift() as WaitingOrder;
      void thread.make(order).then((made) => {
        answer(made);
        handOut();
      });
    }
    if (queue.length === 0 || isHandingBack) return;
    isHandingBack = true;
    setImmediate(handBack);
  };

  // One for each turn of the event loop: what threads answered and other requests go between.
  const handBack = (): void => {
    isHandingBack = false;
    queue.shift()?.answer(undefined);
    handOut();
  };

  /** Resolves once it has ended: to why where nobody asked for it. */
  const runOne = async (onReady: () => void): Promise<Error | undefined> => {
    let thread: SuggestionThread;
    try {
      thread = startThread(sources(), log);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
    started.add(thread);
    await thread.ready;
    taking.add(thread);
    onReady();
    const failure = await thread.ended;
    taking.delete(thread);
    started.delete(thread);
    return failure;
  };

  const keepOne = async (onReady: () => void): Promise<void> => {
    for (const pauseMs of [...pausesMs, undefined]) {
      const failure = await runOne(onReady);
      onReady();
      if (!failure) return;
      log.error('a thread for suggestions failed; others answer', {
        error: failure.message,
        ...(pauseMs !== undefined && { nextTrySeconds: pauseMs / 1_000 }),
      });
      if (pauseMs === undefined) return;
      await pause(pauseMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
      if (ending.signal.aborted) return;
    }
  };

  const keepAll = async (): Promise<void> => {
    const kept: Promise<void>[] = [];
    for (let number = 0; number < count; number += 1) {
      // Copying the sources takes its time: requests that came meanwhile go first.
      await nextTurn();
      if (ending.signal.aborted) break;
      await new Promise<void>((resolve) => kept.push(keepOne(resolve)));
    }
    ready.resolve(undefined);
    await Promise.all(kept);
  };

  return {
    ready: ready.promise,
    ended: keepAll(),
    make(order) {
      if (taking.size === 0) return undefined;
      return new Promise((answer) => {
        queue.push({ order, answer });
        handOut();
      });
    },
    finish() {
      ending.abort();
      for (const thread of started) thread.finish();
    },
    end() {
      ending.abort();
      for (const thread of started) thread.end();
    },
  };
}

/** The thread that has the fewest orders; undefined where all have enough. */
function leastBusy(threads: Iterable<SuggestionThread>): SuggestionThread | undefined {
  let best: SuggestionThread | undefined;
  let fewest = mostAtThread;
  for (const thread of threads) {
    const waiting = thread.waiting();
    if (waiting >= fewest) continue;
    best = thread;
    fewest = waiting;
  }
  return best;
}
