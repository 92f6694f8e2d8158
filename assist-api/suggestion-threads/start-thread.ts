import { Worker } from 'node:worker_threads';
import type { Logger } from '../log.ts';
import type { MadeSuggestion, SuggestionOrder } from '../routes/suggestions/make.ts';
import type { NumberedOrder, ThreadMessage } from './messages.ts';
import type { SuggestionSources } from './sources.ts';

/** A thread that makes suggestions, beside the one that starts it; it does not keep the process alive. */
export interface SuggestionThread {
  /** Resolves once it can make suggestions, or has ended. */
  readonly ready: Promise<void>;
  /** Resolves once it has ended: to why where it was not told to, else to undefined. */
  readonly ended: Promise<Error | undefined>;
  /** Orders that it has not answered; Infinity once it takes no more. */
  waiting(): number;
  /** Resolves to undefined where the thread could not make it. Never rejects. */
  make(order: SuggestionOrder): Promise<MadeSuggestion | undefined>;
  /** Ends it once it has answered what waits; nothing is to be ordered any more. */
  finish(): void;
  /** Ends it at once; what waits is answered by nothing. */
  end(): void;
}

/** Starts a thread. Throws where the sources are no plain data. */
export function startThread(sources: SuggestionSources, log: Pick<Logger, 'error'>): SuggestionThread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: sources });
  worker.unref();
  const waiting = new Map<number, (made: MadeSuggestion | undefined) => void>();
  const ready = Promise.withResolvers<undefined>();
  const ended = Promise.withResolvers<Error | undefined>();
  let lastNumber = 0;
  let isFinishing = false;
  let isEnding = false;
  let hasEnded = false;
  let failure: Error | undefined;

  const end = () => {
    isFinishing = true;
    isEnding = true;
    void worker.terminate();
  };
  worker.on('message', (message: ThreadMessage) => {
    switch (message.kind) {
      case 'ready':
        ready.resolve(undefined);
        break;
      case 'answer':
        waiting.get(message.number)?.(message.made);
        waiting.delete(message.number);
        if (isFinishing && waiting.size === 0) end();
        break;
      case 'error':
        log.error(...message.line);
        break;
    }
  });
  worker.on('error', (error) => {
    isEnding = true;
    failure = error instanceof Error ? error : new Error(String(error));
  });
  worker.once('exit', (code) => {
    isEnding = true;
    hasEnded = true;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
    ready.resolve(undefined);
    ended.resolve(isFinishing ? undefined : (failure ?? new Error(`It ended with exit code ${code}.`)));
  });
  return {
    ready: ready.promise,
    ended: ended.promise,
    waiting: () => (isEnding ? Infinity : waiting.size),
    make(order) {
      // Nobody would answer it.
      if (hasEnded) return Promise.resolve(undefined);
      const number = (lastNumber += 1);
      worker.postMessage({ number, order } satisfies NumberedOrder);
      return new Promise((resolve) => waiting.set(number, resolve));
    },
    finish() {
      isFinishing = true;
      if (waiting.size === 0) end();
    },
    end,
  };
}
