import { setTimeout as pause } from 'node:timers/promises';

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy */
const busyCode = 5;

const pauseMs = 10;

/** Longest wait for others that write to the same file. */
const busyTimeoutMs = 10_000;

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === busyCode;

/**
 * Repeats an action of SQLite while another connection holds the lock, without holding up other requests as SQLite's own
 * waiting would. Throws what the action throws, `database is locked` after the longest wait.
 */
export async function whileBusy<Result>(action: () => Result | Promise<Result>): Promise<Result> {
  const deadline = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await pause(pauseMs);
    }
  }
}
