import type { Hit } from '../suggest/retriever.ts';
import type { Reliability } from './confidence.ts';
import { LocaleIndex, type Findings, type LocaleIndexParts } from './locale-index.ts';
import { rank, type RankQuery } from './rank.ts';
import { measureReliability } from './reliability.ts';
import type { SearchableDocument } from './searchable-document.ts';

/** Ranks the documents of one locale for a message, with calibrated confidence. */
export class LocaleRetriever {
  readonly #index: LocaleIndex;
  readonly #reliability: Reliability;
  #last: { readonly text: string; readonly findings: Findings } | undefined;

  constructor(documents: readonly SearchableDocument[], parts: LocaleIndexParts) {
    this.#index = new LocaleIndex(documents, parts);
    this.#reliability = measureReliability(documents, parts);
  }

  search(text: string, query: RankQuery): Hit[] {
    // Responses and articles of one message are asked for one after the other.
    if (this.#last?.text !== text) this.#last = { text, findings: this.#index.search(text) };
    return rank(this.#last.findings, query, this.#reliability);
  }
}
