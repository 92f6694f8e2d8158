export { limitsOfRole, readLimits } from './check-commitments.ts';
export type { CommitmentLimits } from './check-commitments.ts';
export { createReplyChecks } from './create-reply-checks.ts';
export type { ReplyChecks } from './create-reply-checks.ts';
