import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { indexSources, type IndexSources, type SourceParts } from './index-sources.ts';
import type { RetrieverState } from './retriever-state.ts';
import type { SavedIndexes } from './saved-indexes.ts';

/**
 * Makes the indexes that a retriever of the same parts will ask for, in a thread of their own, unless they are kept
 * already. Rejects with the error of the thread.
 */
export async function prepareIndexes(
  parts: SourceParts,
  moment: Date,
  savedIndexes: SavedIndexes,
): Promise<void> {
  const sources = indexSources(parts, moment);
  if (savedIndexes.read(sources) === undefined) savedIndexes.write(sources, await makeInThread(sources));
}

async function makeInThread(sources: IndexSources): Promise<RetrieverState[]> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  try {
    worker.postMessage(sources);
    const [states] = (await once(worker, 'message')) as [RetrieverState[]];
    return states;
  } finally {
    await worker.terminate();
  }
}
