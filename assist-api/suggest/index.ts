export { createFindSuggestion } from './create-suggest.ts';
export type { SuggestParts } from './create-suggest.ts';
export { createReply } from './create-reply.ts';
