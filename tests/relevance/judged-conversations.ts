import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PrioritySchema } from '../../content/corpus/schema/business.ts';

/**
 * What a customer or an agent wrote, with what an experienced agent sees in it. Never indexed. Written and judged by
 * people who saw the texts of the content, but neither its rules and examples nor any ranking.
 * Topics and agents' articles were read again by three more (2026-11-22), apart, who did not see what the system answers;
 * their first topics agreed with the one here 97 times in 100. Where all three put another topic first (3 of 218) or
 * named one more article (2 of 48), it was changed; where all three called the same other topic just as right (19 of
 * 218), it stands in `topicsToo`.
 */
const JudgedConversationSchema = z.strictObject({
  messageId: z.string(),
  /** `mix`: in two languages. */
  language: z.enum(['id', 'en', 'mix']),
  /** `questions`: one message that asks several things; `transcript`: a pasted chat; `agent`: an agent's own question. */
  form: z.enum(['single', 'burst', 'questions', 'transcript', 'agent', 'unrelated']),
  messages: z.array(z.strictObject({ role: z.enum(['customer', 'agent']), text: z.string().min(1) })).min(1),
  /** Null where the words tell none. */
  topic: z.string().nullable(),
  /** Other topics that three more readers, apart, all called just as right. */
  topicsToo: z.array(z.string()).min(1).optional(),
  priority: PrioritySchema,
  signals: z.array(z.string()),
  /** Short codes that answer it, or one of its questions; empty where nothing does. */
  responses: z.array(z.string()),
  /** Short codes by question, where several things are asked. */
  groups: z.array(z.array(z.string()).min(1)).optional(),
  /** Public and playbook articles that answer it. */
  articles: z.array(z.string()),
  /** Playbook article whose procedure an experienced lead would follow; null for none, absent where nobody judged it. */
  procedure: z.string().nullable().optional(),
  /** Kind of signal that its words are near without meaning it. */
  innocentOf: z.string().optional(),
  /** `tune` may be looked at while rules and ranking are worked on, `check` never. */
  split: z.enum(['tune', 'check']),
});
export type JudgedConversation = z.infer<typeof JudgedConversationSchema>;

/** All judged conversations, in order. */
export function readJudgedConversations(): JudgedConversation[] {
  return readFileSync(join(import.meta.dirname, 'judged-conversations.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JudgedConversationSchema.parse(JSON.parse(line)));
}
