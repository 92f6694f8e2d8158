import { createAnalyser, type Analyser } from '../../content/corpus/language/index.ts';
import { buildIndex, type LocaleIndexParts } from '../retrieval/build-index.ts';
import { priorReliability } from '../retrieval/confidence.ts';
import { LocaleRetriever } from '../retrieval/locale-retriever.ts';
import type { SearchableDocument } from '../retrieval/searchable-document.ts';
import { shelveByLocale } from './engine.ts';
import type { EngineFactory } from './engine.ts';
import type { Variant } from './variants.ts';

/** The retrieval of the API: same analyser, settings, ranking and learning. */
export const createOurEngine = engineFactory(
  (analyser) => ({ analyser }),
  (documents, parts) => new LocaleRetriever(documents, parts),
);

/** The same with something changed. Its confidence means nothing: only the order is measured, which does not rest on it. */
export function createVariantEngine({ settings, read }: Variant): EngineFactory {
  return engineFactory(
    (analyser) => ({ settings, analyser: read ? readWith(analyser, read) : analyser }),
    (documents, parts) =>
      new LocaleRetriever(documents, parts, {
        index: buildIndex(documents, parts),
        reliability: priorReliability,
      }),
  );
}

function engineFactory(
  choose: (analyser: Analyser) => Pick<LocaleIndexParts, 'analyser' | 'settings'>,
  create: (documents: readonly SearchableDocument[], parts: LocaleIndexParts) => LocaleRetriever,
): EngineFactory {
  return ({ documents, history, vocabulary }) => {
    const chosen = choose(createAnalyser({ vocabulary }));
    const shelves = shelveByLocale(documents, (list, locale) => {
      const names = vocabulary.get(locale)?.products ?? [];
      return create(list, { ...chosen, locale, names, history });
    });
    return {
      search: (query, limit) => shelves.of(query)?.search(query.text, { kinds: query.kinds, limit }) ?? [],
    };
  };
}

function readWith(analyser: Analyser, read: NonNullable<Variant['read']>): Analyser {
  return { ...analyser, analyse: (text, locale) => analyser.analyse(text, locale).map(read) };
}
