import { availableParallelism, totalmem } from 'node:os';

/** What a machine, or the part of it that the process may use, has. */
interface Machine {
  readonly cores: number;
  readonly memoryBytes: number;
}

/** More threads than this wait for the main one, which reads and answers all requests. */
const mostThreads = 3;
const mebibyte = 2 ** 20;
/** For the main thread, and for builds of the site beside it. */
const memoryOfOthers = 1_024 * mebibyte;
const memoryOfThread = 512 * mebibyte;

/** Threads that a machine has room for: the main thread has a core to itself, and every thread 512 MiB after the first 1 GiB. */
export function roomForThreads({ cores, memoryBytes }: Machine = thisMachine()): number {
  const byMemory = Math.floor((memoryBytes - memoryOfOthers) / memoryOfThread);
  return Math.max(0, Math.min(mostThreads, cores - 1, byMemory));
}

function thisMachine(): Machine {
  // 0, or more than there is, where nothing limits the process.
  const limit = process.constrainedMemory();
  return {
    cores: availableParallelism(),
    memoryBytes: limit > 0 ? Math.min(limit, totalmem()) : totalmem(),
  };
}
