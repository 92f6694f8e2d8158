import type { SearchableDocument } from '../../../assist-api/retrieval/searchable-document.ts';

/** A response in Indonesian with the given parts, for tests that need no corpus. */
export function document(
  id: string,
  parts: Partial<Omit<SearchableDocument, 'passages'>> & {
    readonly text?: string;
    readonly texts?: readonly string[];
  },
): SearchableDocument {
  const { text = '', texts = [text], ...others } = parts;
  return {
    kind: 'response',
    id,
    locale: 'id',
    topicId: 'retur',
    title: '',
    description: '',
    examples: [],
    passages: texts.map((passage, at) => ({ passageId: `${id}#${at}`, heading: '', text: passage })),
    sources: [],
    channels: [],
    searchWeight: 1,
    isOverdue: false,
    ...others,
  };
}
