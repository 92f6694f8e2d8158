import type { TypedFinding } from '../suggest/finder.ts';
import type { Hit } from '../suggest/retriever.ts';
import type { LocaleIndexParts } from './build-index.ts';
import { LocaleIndex, type Findings } from './locale-index.ts';
import { rank, type RankQuery } from './rank.ts';
import { makeStates, type RetrieverState } from './retriever-state.ts';
import type { SearchableDocument } from './searchable-document.ts';
import { TypedSearch } from './typed-search.ts';

/** Ranks the documents of one locale for a message, with calibrated confidence. */
export class LocaleRetriever {
  readonly state: RetrieverState;
  readonly #index: LocaleIndex;
  readonly #documents: readonly SearchableDocument[];
  readonly #parts: LocaleIndexParts;
  #typed: TypedSearch | undefined;
  #last: { readonly text: string; readonly isExact: boolean; readonly findings: Findings } | undefined;

  /** `state` was made from the same documents, in the same order, with the same parts. Default: it is made now, of these alone. */
  constructor(
    documents: readonly SearchableDocument[],
    parts: LocaleIndexParts,
    state: RetrieverState = makeStates([{ documents, parts }])[0] as RetrieverState,
  ) {
    this.state = state;
    this.#documents = documents;
    this.#parts = parts;
    this.#index = new LocaleIndex(state.index, state.learned, documents, parts);
  }

  /** `isExact` takes every word as it is spelt. */
  search(text: string, query: RankQuery, isExact = false): Hit[] {
    // Responses and articles of one message are asked for one after the other.
    if (this.#last?.text !== text || this.#last.isExact !== isExact) {
      // The index writes over what it found last, even where it fails.
      this.#last = undefined;
      this.#last = { text, isExact, findings: this.#index.search(text, isExact) };
    }
    return rank(this.#last.findings, query, this.state.reliability);
  }

  /** Makes ready what `find` needs, which else happens when it is first asked. */
  prepareFind(): TypedSearch {
    return (this.#typed ??= new TypedSearch(this.state.index, this.#documents, this.#parts));
  }

  /** What words find that are still being typed. */
  find(text: string, limit: number): TypedFinding {
    return this.prepareFind().find(text, limit);
  }
}
