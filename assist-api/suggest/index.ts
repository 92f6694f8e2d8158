export { createSuggest } from './create-suggest.ts';
export type { SuggestParts } from './create-suggest.ts';
export type { Hit, ItemKind, RetrievalQuery, Retriever } from './retriever.ts';
