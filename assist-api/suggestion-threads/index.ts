export { createSuggestionThreads } from './create-threads.ts';
export type { SuggestionThreads } from './create-threads.ts';
export { roomForThreads } from './room.ts';
export type { SuggestionSources } from './sources.ts';
