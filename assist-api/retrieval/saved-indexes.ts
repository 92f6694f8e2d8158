import { openSavedStates } from '../saved-states.ts';
import type { SavedStates } from '../saved-states.ts';
import type { IndexSources } from './index-sources.ts';
import type { RetrieverState } from './retriever-state.ts';

/** Keeps indexes between runs, the last ones of each scope, in the order of the locales. */
export type SavedIndexes = SavedStates<IndexSources, readonly RetrieverState[]>;

const code = [new URL('./', import.meta.url), new URL('../../content/corpus/language/', import.meta.url)];

/** Opens the indexes kept in a directory. */
export function openSavedIndexes(directory: string): SavedIndexes {
  return openSavedStates(directory, ({ scope }) => `index-${scope}`, code);
}
