export { prepareIndexes } from './prepare-indexes.ts';
export { createRetriever } from './retriever.ts';
export type { OpenedIndexes } from './retriever.ts';
export { openSavedIndexes } from './saved-indexes.ts';
export type { SavedIndexes } from './saved-indexes.ts';
export type { PastMessage, Scope } from './searchable-document.ts';
