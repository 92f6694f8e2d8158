import { parentPort } from 'node:worker_threads';
import { openRetrievers, type IndexSources } from './index-sources.ts';

// Building takes seconds; in a thread of its own nobody's request waits for it.
parentPort?.on('message', (sources: IndexSources) => {
  parentPort?.postMessage(openRetrievers(sources).map(({ state }) => state));
});
