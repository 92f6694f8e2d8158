import { openSavedStates } from '../saved-states.ts';
import type { SavedStates } from '../saved-states.ts';
import type { IndexSources } from './index-sources.ts';
import type { RetrieverState } from './locale-retriever.ts';

/** Keeps indexes between runs, the last one of each scope and locale. */
export type SavedIndexes = SavedStates<IndexSources, RetrieverState>;

const code = [new URL('./', import.meta.url), new URL('../../content/corpus/language/', import.meta.url)];

/** Opens the indexes kept in a directory. */
export function openSavedIndexes(directory: string): SavedIndexes {
  return openSavedStates(directory, ({ scope, locale }) => `index-${scope}-${locale}`, code);
}
