import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * A message or an agent's question with what answers it. Never indexed. Judged without a look at any ranking:
 * customers' messages to tune on by the texts of the articles, all others by topics and titles. An article belongs
 * where its summary or a section gives its reader the whole answer; half of it, an aside or a link does not do.
 */
const JudgedMessageSchema = z.strictObject({
  queryId: z.string(),
  locale: z.enum(['id', 'en']),
  text: z.string().min(1),
  /** Short codes that answer it; empty for an agent's question. */
  responses: z.array(z.string()),
  /** Article ids that answer it; empty where only a reply does, as for praise. */
  articles: z.array(z.string()),
  style: z.string(),
  /** `tune` may be looked at while ranking is tuned, `check` never. */
  split: z.enum(['tune', 'check']),
});
export type JudgedMessage = z.infer<typeof JudgedMessageSchema>;

/**
 * The judged messages of a file, in order. `customer-messages.jsonl`: 40, half of them `check`.
 * `tuning-messages.jsonl`: 100 more, all `tune`, every response and public article in both languages.
 * `agent-questions.jsonl`: 40 that agents ask, half of them `check`, every playbook article in both languages.
 */
export function readJudgedMessages(
  file: 'customer-messages.jsonl' | 'tuning-messages.jsonl' | 'agent-questions.jsonl',
): JudgedMessage[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JudgedMessageSchema.parse(JSON.parse(line)));
}
