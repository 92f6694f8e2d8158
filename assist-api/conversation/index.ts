export type { AttachmentKind } from './attachments.ts';
export { readConversation } from './read-conversation.ts';
export type { Conversation } from './read-conversation.ts';
export { lastBurst, turnsBefore } from './turns.ts';
export type { Turn } from './turns.ts';
export { wordsOfCandidate } from './split-questions.ts';
export type { Candidate } from './split-questions.ts';
export { readSent, sendableText, sentIn, wasLinked, wasSent } from './already-sent.ts';
export type { SendableText } from './already-sent.ts';
