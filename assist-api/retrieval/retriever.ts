import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Retriever } from '../suggest/retriever.ts';
import { LocaleRetriever } from './locale-retriever.ts';
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
      const names = corpus.vocabulary.get(locale)?.products ?? [];
      const parts = { analyser, locale, names, history: history.get(locale) ?? [] };
      shelves.set(locale, { ids, retriever: new LocaleRetriever(documents, parts) });
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
