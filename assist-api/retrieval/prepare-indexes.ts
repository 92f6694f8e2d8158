import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { indexSources, type IndexSources, type SourceParts } from './index-sources.ts';
import type { RetrieverState } from './locale-retriever.ts';
import type { SavedIndexes } from './saved-indexes.ts';

/**
 * Makes the indexes that a retriever of the same parts will ask for and that are not kept yet, each in a thread of its
 * own. Rejects with the error of a thread.
 */
export async function prepareIndexes(
  parts: SourceParts,
  moment: Date,
  savedIndexes: SavedIndexes,
): Promise<void> {
  const missing = parts.corpus.business.locales
    .map((locale) => indexSources(parts, locale, moment))
    .filter((sources) => savedIndexes.read(sources) === undefined);
  await Promise.all(
    missing.map(async (sources) => {
      savedIndexes.write(sources, await makeInThread(sources));
    }),
  );
}

async function makeInThread(sources: IndexSources): Promise<RetrieverState> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  try {
    worker.postMessage(sources);
    const [state] = (await once(worker, 'message')) as [RetrieverState];
    return state;
  } finally {
    await worker.terminate();
  }
}
