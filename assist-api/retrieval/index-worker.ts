import { parentPort } from 'node:worker_threads';
import { openRetriever, type IndexSources } from './index-sources.ts';

// Building takes seconds; in a thread of its own nobody's request waits for it.
parentPort?.on('message', (sources: IndexSources) => {
  parentPort?.postMessage(openRetriever(sources).state);
});
