export { createMiniSearchRetriever } from './minisearch-retriever.ts';
export type { Scope } from './searchable-document.ts';
