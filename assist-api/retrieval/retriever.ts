import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Retriever } from '../suggest/retriever.ts';
import { LocaleRetriever } from './locale-retriever.ts';
import type { SavedIndexes } from './saved-indexes.ts';
import { searchableDocuments, type PastMessage, type Scope } from './searchable-document.ts';

/** What a retriever is made from. */
export interface RetrieverParts {
  readonly corpus: Corpus;
  readonly analyser: Analyser;
  /** Which documents are live is decided by its day, in the shop's time zone. */
  readonly now: () => Date;
  /** `public` knows published articles only, so that no other text shows in ranks or corrections. Default: `agent`. */
  readonly scope?: Scope;
  /** Messages answered before, by locale. Never given to a public retriever. Default: none. */
  readonly history?: ReadonlyMap<Locale, readonly PastMessage[]>;
  /** Where indexes are kept between runs. Default: nowhere. */
  readonly savedIndexes?: SavedIndexes;
}

interface Shelf {
  readonly retriever: LocaleRetriever;
  readonly ids: string;
}

const minuteMs = 60_000;

/** Makes a retriever over a corpus. The index of each locale of business.yaml is built at once. */
export function createRetriever({
  corpus,
  analyser,
  now,
  scope = 'agent',
  history = new Map(),
  savedIndexes,
}: RetrieverParts): Retriever {
  const shelves = new Map<Locale, Shelf>();
  let filledAtMinute = Number.NaN;

  // What is live changes with the day; the index is built again only for a locale whose documents changed.
  const fill = () => {
    const moment = now();
    const minute = Math.floor(moment.getTime() / minuteMs);
    if (minute === filledAtMinute) return;
    filledAtMinute = minute;
    for (const locale of corpus.business.locales) {
      const documents = searchableDocuments(corpus, locale, scope, moment);
      const ids = documents.map(({ kind, id }) => `${kind} ${id}`).join('\n');
      if (shelves.get(locale)?.ids === ids) continue;
      const vocabulary = corpus.vocabulary.get(locale);
      const parts = { locale, names: vocabulary?.products ?? [], history: history.get(locale) ?? [] };
      const sources = { ...parts, scope, documents, vocabulary };
      const saved = savedIndexes?.read(sources);
      const retriever = new LocaleRetriever(documents, { ...parts, analyser }, saved);
      if (!saved) savedIndexes?.write(sources, retriever.state);
      shelves.set(locale, { ids, retriever });
    }
  };
  fill();

  return {
    search(query) {
      fill();
      return shelves.get(query.locale)?.retriever.search(query.text, query) ?? [];
    },
  };
}
