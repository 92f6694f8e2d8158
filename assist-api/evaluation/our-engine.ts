import { createAnalyser } from '../../content/corpus/language/index.ts';
import { LocaleIndex } from '../retrieval/locale-index.ts';
import { rank } from '../retrieval/rank.ts';
import { shelveByLocale } from './engine.ts';
import type { EngineFactory } from './engine.ts';

/** The retrieval of the API: same analyser, settings and ranking. A past message counts as an example of what answered it. */
export const createOurEngine: EngineFactory = ({ documents, history, vocabulary }) => {
  const analyser = createAnalyser({ vocabulary });
  const past = new Map<string, string[]>();
  for (const message of history) {
    for (const id of message.documents) past.set(id, [...(past.get(id) ?? []), message.text]);
  }
  const learned = documents.map((document) => ({
    ...document,
    examples: [...document.examples, ...(past.get(document.id) ?? [])],
  }));
  const shelves = shelveByLocale(learned, (list, locale) => {
    const names = vocabulary.get(locale)?.products ?? [];
    return { locale, index: new LocaleIndex(list, { analyser, locale, names }) };
  });
  return {
    search: (query, limit) => {
      const shelf = shelves.of(query);
      if (!shelf) return [];
      return rank(shelf.index.search(query.text), { ...query, locale: shelf.locale, limit });
    },
  };
};
