export { createRetriever } from './retriever.ts';
export type { Scope } from './searchable-document.ts';
export { openSavedIndexes } from './saved-indexes.ts';
export type { SavedIndexes } from './saved-indexes.ts';
