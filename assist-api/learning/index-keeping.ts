import { hash } from 'node:crypto';
import type { IndexSources } from '../retrieval/index-sources.ts';
import type { RetrieverState } from '../retrieval/locale-retriever.ts';
import type { SavedIndexes } from '../retrieval/index.ts';

/**
 * Keeps indexes that learned from what customers typed in memory only, the last of each language: they hold words that
 * are to end with the texts. The others, also those that learned from past messages of the content, are kept by `saved`.
 */
export function keepTypedWordsInMemory(saved: SavedIndexes): SavedIndexes {
  const held = new Map<string, { readonly key: string; readonly state: RetrieverState }>();
  const keyOf = (sources: IndexSources) => hash('sha256', JSON.stringify(sources));
  return {
    read(sources) {
      if (sources.scope === 'public') return saved.read(sources);
      if (!sources.holdsTyped) {
        held.delete(sources.locale);
        return saved.read(sources);
      }
      const last = held.get(sources.locale);
      return last?.key === keyOf(sources) ? last.state : undefined;
    },
    write(sources, state) {
      if (!sources.holdsTyped) saved.write(sources, state);
      else held.set(sources.locale, { key: keyOf(sources), state });
    },
  };
}
