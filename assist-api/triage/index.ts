export { createTriage } from './create-triage.ts';
export type { TriageMessage, TriageRequest } from './create-triage.ts';
