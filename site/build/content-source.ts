import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '../../content/corpus/index.ts';
import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** The corpus as the build's own tools see it. */
export interface ContentSource {
  /** Absolute path of the content folder. */
  readonly dir: string;
  /** The corpus as it was last read. */
  readonly corpus: Corpus;
  /** Reads the folder again. Throws `CorpusError` and keeps the last good corpus where it cannot be used. */
  reload(): Promise<void>;
  /** Language of a public article's file, by path or file URL; undefined for every other file. */
  localeOf(file: string | URL): Locale | undefined;
}

/** Reads the content once. Throws `CorpusError` with every problem. */
export async function createContentSource(dir: string): Promise<ContentSource> {
  let corpus = await loadCorpus(dir);
  return {
    dir,
    get corpus() {
      return corpus;
    },
    async reload() {
      corpus = await loadCorpus(dir);
    },
    localeOf(file) {
      const path = relative(dir, file instanceof URL ? fileURLToPath(file) : file).split(sep);
      return path[0] === 'articles' && path.at(-1)?.endsWith('.mdx') ? path[1] : undefined;
    },
  };
}
