import { toDocument } from '../../../assist-api/evaluation/folder-document.ts';
import type { EvaluationQuery, EvaluationTask } from '../../../assist-api/evaluation/task.ts';

/** A document with its id as text. */
export const documentOf = (id: string, title = '', lang = 'en') =>
  toDocument({ id, kind: 'reply', lang, title, text: id });

/** A query in English over every kind, with documents of relevance 1. */
export const queryOf = (id: string, relevant: readonly string[], text = id): EvaluationQuery => ({
  id,
  text,
  locale: 'en',
  kinds: ['response', 'article', 'playbook'],
  relevant: new Map(relevant.map((document) => [document, 1])),
  groups: [],
});

/** A task of English documents named after their ids. */
export const taskOf = (
  ids: readonly string[],
  queries: readonly EvaluationQuery[],
  history: EvaluationTask['history'] = [],
): EvaluationTask => ({
  name: 'small',
  documents: ids.map((id) => documentOf(id)),
  queries,
  history,
  vocabulary: new Map(),
});
