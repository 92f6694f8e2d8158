import { loadCorpus } from '../../content/corpus/index.ts';
import type { Corpus } from '../../content/corpus/corpus.ts';
import { momentOfBuild } from './moment.ts';

/** The corpus as the build's own tools see it. */
export interface ContentSource {
  /** Absolute path of the content folder. */
  readonly dir: string;
  /** The corpus as it was last read. */
  readonly corpus: Corpus;
  /** Reads the folder again. Throws `CorpusError` and keeps the last good corpus where it cannot be used. */
  reload(): Promise<void>;
}

/** Reads the content once. Throws `CorpusError` with every problem. */
export async function createContentSource(dir: string): Promise<ContentSource> {
  let corpus = await loadCorpus(dir, { now: momentOfBuild() });
  return {
    dir,
    get corpus() {
      return corpus;
    },
    async reload() {
      corpus = await loadCorpus(dir, { now: momentOfBuild() });
    },
  };
}
