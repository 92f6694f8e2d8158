import { parentPort, workerData } from 'node:worker_threads';
import { makeSuggestion } from '../routes/suggestions/make.ts';
import type { MadeSuggestion } from '../routes/suggestions/make.ts';
import type { NumberedOrder, ThreadMessage } from './messages.ts';
import { openSuggestions } from './sources.ts';
import type { SuggestionSources } from './sources.ts';

const sources = workerData as SuggestionSources;
// Each order brings its moment: a thread has no clock of its own.
let now = sources.corpus.resolvedAt;

const tell = (message: ThreadMessage, own: ArrayBuffer[] = []) => parentPort?.postMessage(message, own);

const knowledge = openSuggestions(sources, {
  now: () => now,
  log: { error: (...line) => tell({ kind: 'error', line }) },
});

function make({ order }: NumberedOrder): MadeSuggestion | undefined {
  now = order.at;
  try {
    return makeSuggestion(knowledge, order);
  } catch {
    // Where it is made again, the error is told.
    return undefined;
  }
}

parentPort?.on('message', (numbered: NumberedOrder) => {
  const { number } = numbered;
  const made = make(numbered);
  if (made) tell({ kind: 'answer', number, made }, [made.body.buffer]);
  else tell({ kind: 'answer', number });
});
tell({ kind: 'ready' });
