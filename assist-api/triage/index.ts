export { createTriage } from './create-triage.ts';
export type { TriageRequest } from './create-triage.ts';
export { factText } from './fact-wording.ts';
export { rankTopics } from './rank-topics.ts';
export { trySignals } from './try-signals.ts';
export type { SignalReading } from './try-signals.ts';
export { denialText } from './denial-wording.ts';
export type { RuleMatch } from './find-signals.ts';
