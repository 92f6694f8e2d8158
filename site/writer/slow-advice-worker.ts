import { parentPort, workerData } from 'node:worker_threads';
import { CorpusError, loadCorpus } from '../../content/corpus/index.ts';
import type { Problem } from '../../content/corpus/index.ts';
import type { AdviceRequest } from './slow-advice.ts';

/** Body of the thread of `slowAdvice`. */
async function problemsOf({ dir, writerLocale }: AdviceRequest): Promise<readonly Problem[]> {
  try {
    return (await loadCorpus(dir, { writerLocale, thorough: true })).notices;
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
}

parentPort?.postMessage(await problemsOf(workerData as AdviceRequest));
