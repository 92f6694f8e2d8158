import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Finder } from '../suggest/finder.ts';
import type { Retriever } from '../suggest/retriever.ts';
import { indexSources, openRetrievers, type LocaleSources, type SourceParts } from './index-sources.ts';
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

const minuteMs = 60_000;

/** Makes a retriever over a corpus. The indexes of the locales of business.yaml are opened at once. */
export function createRetriever({
  now,
  analyser,
  savedIndexes,
  ...parts
}: RetrieverParts): Retriever & Finder {
  let retrievers = new Map<Locale, LocaleRetriever>();
  let filledAtMinute = Number.NaN;
  let filledWith = '';

  // What is live changes with the day; indexes are made again only where documents changed.
  const fill = () => {
    const moment = now();
    const minute = Math.floor(moment.getTime() / minuteMs);
    if (minute === filledAtMinute) return;
    filledAtMinute = minute;
    const sources = indexSources(parts, moment);
    const ids = sources.locales
      .flatMap(({ locale, documents }) => documents.map(({ kind, id }) => `${locale} ${kind} ${id}`))
      .join('\n');
    if (retrievers.size > 0 && ids === filledWith) return;
    filledWith = ids;
    const saved = savedIndexes?.read(sources);
    const opened = openRetrievers(sources, saved, analyser);
    if (!saved) {
      savedIndexes?.write(
        sources,
        opened.map(({ state }) => state),
      );
    }
    // Customers' search as they type runs in their browsers.
    if (parts.scope !== 'public') for (const retriever of opened) retriever.prepareFind();
    retrievers = new Map(
      opened.map((retriever, at) => [(sources.locales[at] as LocaleSources).locale, retriever]),
    );
  };
  fill();

  return {
    search(query) {
      fill();
      return retrievers.get(query.locale)?.search(query.text, query, query.isExact) ?? [];
    },
    find(text, locale, limit) {
      fill();
      return retrievers.get(locale)?.find(text, limit) ?? { hits: [], stems: new Set(), known: 0 };
    },
  };
}
