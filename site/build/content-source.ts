import { CorpusError, loadCorpus } from '../../content/corpus/index.ts';
import type { Corpus, Problem } from '../../content/corpus/index.ts';
import { writerLocaleOf } from '../../content/corpus/problems/finding.ts';
import type { WriterLocale } from '../../content/corpus/problems/finding.ts';
import { articleBodies } from './article-bodies.ts';
import type { ArticleBodies } from './article-bodies.ts';
import { momentOfBuild } from './moment.ts';

/** The corpus as the build's own tools see it. */
export interface ContentSource {
  /** Absolute path of the content folder. */
  readonly dir: string;
  /** Language in which problems are told. */
  readonly writerLocale: WriterLocale;
  /** The corpus as it was last read and could be used. */
  readonly corpus: Corpus;
  /** Problems of the files as they stand, notices included; with an error among them `corpus` is older than the files. */
  readonly problems: readonly Problem[];
  /** Bodies of its articles. */
  readonly bodies: ArticleBodies;
  /**
   * Reads the folder again, of files in `cacheDir` only those that changed. Throws `CorpusError` and keeps the last good
   * corpus where it cannot be used.
   */
  reload(cacheDir: string): Promise<void>;
}

/** Reads the content once. Throws `CorpusError` with every problem. */
export async function createContentSource(
  dir: string,
  writerLocale: WriterLocale = writerLocaleOf(process.env),
): Promise<ContentSource> {
  const bodies = articleBodies();
  const { keep: onBody } = bodies;
  let corpus = await loadCorpus(dir, { writerLocale, now: momentOfBuild(), onBody });
  let problems = corpus.notices;
  return {
    dir,
    writerLocale,
    bodies,
    get corpus() {
      return corpus;
    },
    get problems() {
      return problems;
    },
    async reload(cacheDir) {
      try {
        corpus = await loadCorpus(dir, { cacheDir, writerLocale, now: momentOfBuild(), onBody });
        problems = corpus.notices;
      } catch (error) {
        if (error instanceof CorpusError) problems = error.problems;
        throw error;
      }
    },
  };
}
