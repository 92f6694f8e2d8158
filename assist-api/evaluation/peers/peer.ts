import type { SearchableDocument } from '../../retrieval/searchable-document.ts';
import { shelveByLocale } from '../engine.ts';
import type { EngineFactory, RankedItem } from '../engine.ts';

/** What a peer indexes of a document. */
export interface PeerDocument {
  readonly id: string;
  readonly title: string;
  /** Description, examples, headings and texts, each on its line. */
  readonly text: string;
}

/** A search over documents of one locale: everything that matches, best first. `confidence` is the engine's own score. */
export type PeerSearch = (text: string) => readonly RankedItem[];

/** An engine from a search over the documents of one locale, which is told nothing of kinds and history. */
export function createPeer(
  build: (documents: readonly PeerDocument[], locale: string) => PeerSearch,
): EngineFactory {
  return ({ documents }) => {
    const kinds = new Map(documents.map(({ id, kind }) => [id, kind]));
    const shelves = shelveByLocale(documents, (list, locale) => build(list.map(toPeerDocument), locale));
    return {
      search: (query, limit) => {
        const found = shelves.of(query)?.(query.text) ?? [];
        return found
          .filter(({ id }) => query.kinds.some((kind) => kind === kinds.get(id)))
          .slice(0, limit)
          .map(({ id, confidence }) => ({ id, confidence }));
      },
    };
  };
}

function toPeerDocument({ id, title, description, examples, passages }: SearchableDocument): PeerDocument {
  const texts = [description, ...examples, ...passages.flatMap(({ heading, text }) => [heading, text])];
  return { id, title, text: texts.filter((text) => text !== '').join('\n') };
}
