import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { indexSources, type SourceParts } from './index-sources.ts';
import type { RetrieverState } from './locale-retriever.ts';
import type { SavedIndexes } from './saved-indexes.ts';

/**
 * Makes the indexes that a retriever of the same parts will ask for and that are not kept yet, in a thread of its own,
 * one after the other. Rejects with the error of the thread.
 */
export async function prepareIndexes(
  parts: SourceParts,
  moment: Date,
  savedIndexes: SavedIndexes,
): Promise<void> {
  const missing = parts.corpus.business.locales
    .map((locale) => indexSources(parts, locale, moment))
    .filter((sources) => savedIndexes.read(sources) === undefined);
  if (missing.length === 0) return;
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  try {
    for (const sources of missing) {
      worker.postMessage(sources);
      const [state] = (await once(worker, 'message')) as [RetrieverState];
      savedIndexes.write(sources, state);
    }
  } finally {
    await worker.terminate();
  }
}
