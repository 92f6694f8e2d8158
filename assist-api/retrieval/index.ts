export { createRetriever } from './retriever.ts';
export type { Scope } from './searchable-document.ts';
