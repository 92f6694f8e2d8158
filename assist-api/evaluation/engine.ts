import { languageOf } from '../../content/corpus/language/index.ts';
import type { EvaluationQuery, EvaluationTask } from './task.ts';

/** A document that an engine found. */
export interface RankedItem {
  readonly id: string;
  /** How sure the engine is: the calibrated share from 0 to 1, or a peer's score, which has no such meaning. */
  readonly confidence: number;
}

/** What is measured: ranks documents for a message. */
export interface RankingEngine {
  /** At most `limit` items, best first, each once; empty when nothing matches. */
  search(query: AskedQuery, limit: number): readonly RankedItem[];
}

/** What an engine is told of a query. */
export type AskedQuery = Pick<EvaluationQuery, 'text' | 'locale' | 'kinds'>;

/** Builds an engine, learning included. Sees nothing of queries and judgements. */
export type EngineFactory = (
  parts: Pick<EvaluationTask, 'documents' | 'history' | 'vocabulary'>,
) => RankingEngine;

/** One index for each locale of the documents. */
export interface LocaleShelves<Index> {
  /**
   * The index of a query's locale, else of the first with the same language, else of the first document's; undefined
   * without documents.
   */
  of(query: AskedQuery): Index | undefined;
}

/** Builds an index over the documents of each locale. */
export function shelveByLocale<Document extends { readonly locale: string }, Index>(
  documents: readonly Document[],
  build: (documents: readonly Document[], locale: string) => Index,
): LocaleShelves<Index> {
  const shelves = new Map<string, Index>();
  for (const [locale, list] of Map.groupBy(documents, (document) => document.locale)) {
    shelves.set(locale, build(list, locale));
  }
  const [first] = shelves.values();
  const inLanguage = new Map([...shelves].reverse().map(([locale, index]) => [languageOf(locale), index]));
  return { of: ({ locale }) => shelves.get(locale) ?? inLanguage.get(languageOf(locale)) ?? first };
}
