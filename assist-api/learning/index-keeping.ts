import { hash } from 'node:crypto';
import type { IndexSources } from '../retrieval/index-sources.ts';
import type { SavedIndexes } from '../retrieval/index.ts';

/**
 * Keeps indexes that learned from what customers typed in memory only, the last ones: they hold words that are to end with
 * the texts. The others, also those that learned from past messages of the content, are kept by `saved`.
 */
export function keepTypedWordsInMemory(saved: SavedIndexes): SavedIndexes {
  type States = NonNullable<ReturnType<SavedIndexes['read']>>;
  let held: { readonly key: string; readonly states: States } | undefined;
  const keyOf = (sources: IndexSources) => hash('sha256', JSON.stringify(sources));
  return {
    read(sources) {
      if (sources.scope === 'public') return saved.read(sources);
      if (!sources.holdsTyped) {
        held = undefined;
        return saved.read(sources);
      }
      return held?.key === keyOf(sources) ? held.states : undefined;
    },
    write(sources, states) {
      if (sources.holdsTyped) held = { key: keyOf(sources), states };
      else saved.write(sources, states);
    },
  };
}
