import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Finder } from '../suggest/finder.ts';
import type { Retriever } from '../suggest/retriever.ts';
import { indexSources, openRetriever, type SourceParts } from './index-sources.ts';
import type { LocaleRetriever } from './locale-retriever.ts';
import type { SavedIndexes } from './saved-indexes.ts';

/** What a retriever is made from. */
export interface RetrieverParts extends SourceParts {
  /** Which documents are live is decided by its day, in the shop's time zone. */
  readonly now: () => Date;
  /** Shared with others that read the same texts. Default: one of its own. */
  readonly analyser?: Analyser;
  /** Where indexes are kept between runs. Default: nowhere. */
  readonly savedIndexes?: SavedIndexes;
}

interface Shelf {
  readonly retriever: LocaleRetriever;
  readonly ids: string;
}

const minuteMs = 60_000;

/** Makes a retriever over a corpus. The index of each locale of business.yaml is opened at once. */
export function createRetriever({
  now,
  analyser,
  savedIndexes,
  ...parts
}: RetrieverParts): Retriever & Finder {
  const shelves = new Map<Locale, Shelf>();
  let filledAtMinute = Number.NaN;

  // What is live changes with the day; an index is made again only for a locale whose documents changed.
  const fill = () => {
    const moment = now();
    const minute = Math.floor(moment.getTime() / minuteMs);
    if (minute === filledAtMinute) return;
    filledAtMinute = minute;
    for (const locale of parts.corpus.business.locales) {
      const sources = indexSources(parts, locale, moment);
      const ids = sources.documents.map(({ kind, id }) => `${kind} ${id}`).join('\n');
      if (shelves.get(locale)?.ids === ids) continue;
      const saved = savedIndexes?.read(sources);
      const retriever = openRetriever(sources, saved, analyser);
      if (!saved) savedIndexes?.write(sources, retriever.state);
      // Customers' search as they type runs in their browsers.
      if (parts.scope !== 'public') retriever.prepareFind();
      shelves.set(locale, { ids, retriever });
    }
  };
  fill();

  return {
    search(query) {
      fill();
      return shelves.get(query.locale)?.retriever.search(query.text, query, query.isExact) ?? [];
    },
    find(text, locale, limit) {
      fill();
      return shelves.get(locale)?.retriever.find(text, limit) ?? { hits: [], stems: new Set(), known: 0 };
    },
  };
}
