import type { Corpus } from '../../content/corpus/corpus.ts';
import type { SearchSource } from '../search/search-source.ts';
import type { ContentSource } from './content-source.ts';
import type { Pictures } from './pictures.ts';

/** What the configuration and the pages share. */
export interface SharedBuild {
  readonly content: ContentSource;
  readonly pictures: Pictures;
  /** Gives what the search indexes of a corpus are made from. */
  readonly searchSource: (corpus: Corpus) => SearchSource;
}

const key: unique symbol = Symbol.for('tanggap.build');
const place = globalThis as { [key]?: SharedBuild };

/** Hands the pages what the configuration has made, so that what both need is made once. */
export function shareBuild(build: SharedBuild): void {
  place[key] = build;
}

/** Pages are bundled apart from the configuration but run in its process, where the two have no module in common. */
export function sharedBuild(): SharedBuild {
  const build = place[key];
  if (!build) throw new Error('Pages are drawn by Astro with the configuration of this project.');
  return build;
}
