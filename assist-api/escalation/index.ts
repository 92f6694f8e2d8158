export { createEscalationSummary } from './create-escalation-summary.ts';
