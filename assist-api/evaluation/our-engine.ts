import { createAnalyser } from '../../content/corpus/language/index.ts';
import { LocaleRetriever } from '../retrieval/locale-retriever.ts';
import { shelveByLocale } from './engine.ts';
import type { EngineFactory } from './engine.ts';

/** The retrieval of the API: same analyser, settings, ranking and learning. */
export const createOurEngine: EngineFactory = ({ documents, history, vocabulary }) => {
  const analyser = createAnalyser({ vocabulary });
  const shelves = shelveByLocale(documents, (list, locale) => {
    const names = vocabulary.get(locale)?.products ?? [];
    return new LocaleRetriever(list, { analyser, locale, names, history });
  });
  return {
    search: (query, limit) => shelves.of(query)?.search(query.text, { kinds: query.kinds, limit }) ?? [],
  };
};
