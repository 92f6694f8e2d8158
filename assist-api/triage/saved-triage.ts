import { openSavedStates } from '../saved-states.ts';
import type { SavedStates } from '../saved-states.ts';
import type { LabelModelState } from './label-model.ts';
import type { TriageSources } from './learned-triage.ts';

/** Keeps what triage learned between runs. */
export type SavedTriage = SavedStates<TriageSources, LabelModelState>;

const code = [new URL('./', import.meta.url), new URL('../../content/corpus/language/', import.meta.url)];

/** Opens what triage learned, kept in a directory. */
export function openSavedTriage(directory: string): SavedTriage {
  return openSavedStates(directory, () => 'triage', code);
}
