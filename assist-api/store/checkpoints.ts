import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Carries what was committed from the write-ahead log into the database: https://www.sqlite.org/wal.html#ckpt */
export interface Checkpoints {
  /** To be called after a commit; the next checkpoint is at most `spanMs` away. Takes no time. */
  noteCommit(): void;
  /** Ends once a checkpoint under way is done. */
  close(): Promise<void>;
}

/** Between two checkpoints, in milliseconds. */
const spanMs = 1_000;

/**
 * Checkpoints in a thread of its own, which begins with the first commit and does not keep the process alive. One that
 * fails ends the thread: then the connections' own limits of the log hold.
 */
export function createCheckpoints(file: string): Checkpoints {
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./checkpoint-thread.ts', import.meta.url), { workerData: file });
    started.once('error', end).once('exit', end);
    started.unref();
    return started;
  };
  return {
    noteCommit() {
      if (timer || hasEnded) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (!hasEnded) (worker ??= start()).postMessage('checkpoint');
      }, spanMs);
      timer.unref();
    },
    async close() {
      clearTimeout(timer);
      if (!worker || hasEnded) return;
      worker.ref();
      const exited = once(worker, 'exit');
      worker.postMessage('close');
      await exited;
    },
  };
}
