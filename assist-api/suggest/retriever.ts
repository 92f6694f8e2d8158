import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';

/** What is searched: canned responses, public articles, playbook articles. */
export type ItemKind = 'response' | 'article' | 'playbook';

export interface RetrievalQuery {
  /** As typed; up to 20,000 characters. Nothing to search for gives an empty list. */
  readonly text: string;
  /** Only documents of this locale. */
  readonly locale: Locale;
  /** Empty gives an empty list. */
  readonly kinds: readonly ItemKind[];
  /** Only this topic. */
  readonly topicId?: string;
  /** Leaves out responses that are not for this channel. */
  readonly channel?: Channel | undefined;
  /** Takes every word as it is spelt. Default: misspelt words are corrected. */
  readonly isExact?: boolean;
  /** Most hits, 1 to 100. */
  readonly limit: number;
}

/** One document, with its best passage. */
export interface Hit {
  readonly kind: ItemKind;
  /** Short code or article id. */
  readonly id: string;
  readonly locale: Locale;
  readonly topicId: string;
  /** Best passage of an article; absent for a response. */
  readonly passageId?: string | undefined;
  /** Relative, greater is better, comparable within one list only. */
  readonly score: number;
  /** Calibrated, 0 to 1. Mostly falls with the rank, but need not. */
  readonly confidence: number;
  /** Share that past messages give to nothing answering the query at all, 0 to 1. */
  readonly unanswered: number;
  /** Words of the query, as typed, that were found, without function words; unique, in order of the query. */
  readonly matched: readonly string[];
  /** The example of the document that is most like the query, when one is. */
  readonly example?: string | undefined;
  /** Past messages like the query that it answered. */
  readonly pastMessages: number;
  /** Words of the query that were read as another spelling. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
}

/** Ranks the corpus for a query. Pure: the same query gives the same list; ties are broken by id. */
export interface Retriever {
  search(query: RetrievalQuery): readonly Hit[];
}
