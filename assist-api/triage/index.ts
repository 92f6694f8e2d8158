export { createTriage } from './create-triage.ts';
export type { TriageRequest } from './create-triage.ts';
export { rankTopics } from './rank-topics.ts';
