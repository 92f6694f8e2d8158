import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { ItemKind } from './retriever.ts';

/** Something that was found while words were typed; a procedure is found beside the text of its playbook article. */
export interface TypedHit {
  readonly kind: ItemKind | 'procedure';
  /** Short code or article id. */
  readonly id: string;
  readonly locale: Locale;
  readonly topicId: string;
  /** Best passage of an article; absent for a response. */
  readonly passageId?: string;
  /** Relative, greater is better, comparable within one search only. */
  readonly score: number;
}

/** What words find in one locale. */
export interface TypedFinding {
  /** Best first. */
  readonly hits: readonly TypedHit[];
  /** Stems that the words stand for: what is to be marked. */
  readonly stems: ReadonlySet<string>;
  /** Share of the words that anything is like, 0 to 1. */
  readonly known: number;
}

/** Searches everything that agents may see, at every key. Pure: the same words give the same list. */
export interface Finder {
  /** `text` as typed, up to 500 characters; its last word may be unfinished. Nothing to search for finds nothing. */
  find(text: string, locale: Locale, limit: number): TypedFinding;
}
