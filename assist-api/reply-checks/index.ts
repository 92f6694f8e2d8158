export { createReplyChecks } from './create-reply-checks.ts';
export type { ReplyChecks } from './create-reply-checks.ts';
