import { Worker } from 'node:worker_threads';
import type { Problem } from '../../content/corpus/errors.ts';
import type { WriterLocale } from '../../content/corpus/problems/finding.ts';

/** What is looked at. */
export interface AdviceRequest {
  readonly dir: string;
  readonly writerLocale: WriterLocale;
}

/** Problems of the files as they stand, with the advice that takes a second to find: in a thread, so that no page waits. */
export function slowAdvice(request: AdviceRequest): Promise<readonly Problem[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('slow-advice-worker.ts', import.meta.url), { workerData: request });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The check ended without a result.')));
  });
}
