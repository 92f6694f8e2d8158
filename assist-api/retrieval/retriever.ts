import type { Analyser } from '../../content/corpus/language/index.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Finder } from '../suggest/finder.ts';
import type { Retriever } from '../suggest/retriever.ts';
import { indexSources, openRetrievers, type LocaleSources, type SourceParts } from './index-sources.ts';
import type { LocaleRetriever } from './locale-retriever.ts';
import type { RetrieverState } from './retriever-state.ts';
import type { SavedIndexes } from './saved-indexes.ts';

/** What a retriever is made from. */
export interface RetrieverParts extends SourceParts {
  /** Which documents are live is decided by its day, in the shop's time zone. */
  readonly now: () => Date;
  /** Shared with others that read the same texts. Default: one of its own. */
  readonly analyser?: Analyser;
  /** Where indexes are kept between runs. Default: nowhere. */
  readonly savedIndexes?: SavedIndexes;
  /** What a retriever of the same parts opened, taken as long as the same documents are live. Default: nothing. */
  readonly opened?: OpenedIndexes;
  /** Whether `find` is made ready at once. Default: when it is first asked. */
  readonly preparesFind?: boolean;
}

/** The indexes of a retriever, as plain data. They hold words of past messages, also of those that customers typed. */
export interface OpenedIndexes {
  /** Names the documents, in their order, that the indexes were made of. */
  readonly documents: string;
  /** In the order of the locales. */
  readonly states: readonly RetrieverState[];
}

/** Searches for messages and for words that are still being typed. */
interface OwnRetriever extends Retriever, Finder {
  /** What was opened last. */
  indexes(): OpenedIndexes;
}

const minuteMs = 60_000;

/** Makes a retriever over a corpus. The indexes of the locales of business.yaml are opened at once. */
export function createRetriever({
  now,
  analyser,
  savedIndexes,
  opened: given,
  preparesFind = false,
  ...parts
}: RetrieverParts): OwnRetriever {
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
    const saved = given?.documents === ids ? given.states : savedIndexes?.read(sources);
    const opened = openRetrievers(sources, saved, analyser);
    if (!saved) {
      savedIndexes?.write(
        sources,
        opened.map(({ state }) => state),
      );
    }
    if (preparesFind) for (const retriever of opened) retriever.prepareFind();
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
    indexes: () => ({ documents: filledWith, states: [...retrievers.values()].map(({ state }) => state) }),
  };
}
