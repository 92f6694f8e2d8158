import type { Locale } from '../../content/corpus/schema/locale.ts';
import type { Vocabulary } from '../../content/corpus/schema/vocabulary.ts';
import type { SearchableDocument } from '../retrieval/searchable-document.ts';
import type { ItemKind } from '../suggest/retriever.ts';

/** What is searched, asked and judged in one measurement. */
export interface EvaluationTask {
  /** Name of the folder, or `content` for the project's own corpus. */
  readonly name: string;
  /** In the order of the file; ids are unique in the task. */
  readonly documents: readonly SearchableDocument[];
  /** In the order of the file; ids are unique in the task. */
  readonly queries: readonly EvaluationQuery[];
  /** What was answered before, in the order of the file. Empty when nothing is known of it. */
  readonly history: readonly PastMessage[];
  /** Words of the business, per locale. */
  readonly vocabulary: ReadonlyMap<Locale, Vocabulary>;
}

export interface EvaluationQuery {
  readonly id: string;
  readonly text: string;
  readonly locale: Locale;
  /** Kinds of documents that are searched for it. */
  readonly kinds: readonly ItemKind[];
  /** Judged relevance of documents, 1 or more. Empty for a message that nothing answers: it counts for abstention only. */
  readonly relevant: ReadonlyMap<string, number>;
  /** Parts of the task that are also reported apart, such as a locale. */
  readonly groups: readonly string[];
}

/** A message that people answered. */
export interface PastMessage {
  readonly text: string;
  /** Ids of the documents that answered it, the one that was sent first. Never empty. */
  readonly documents: readonly string[];
}

/** The task without some documents, as if they had never been written: gone from corpus, sources and history. */
export function withoutDocuments(task: EvaluationTask, left: ReadonlySet<string>): EvaluationTask {
  const isKept = (id: string) => !left.has(id);
  return {
    ...task,
    documents: task.documents
      .filter(({ id }) => isKept(id))
      .map((document) => ({ ...document, sources: document.sources.filter(isKept) })),
    history: task.history.flatMap(({ text, documents }) => {
      const kept = documents.filter(isKept);
      return kept.length > 0 ? [{ text, documents: kept }] : [];
    }),
  };
}
