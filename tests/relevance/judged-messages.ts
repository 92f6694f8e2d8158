import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A customer's message with what answers it, judged from topics and titles alone. Never indexed. */
const JudgedMessageSchema = z.strictObject({
  queryId: z.string(),
  locale: z.enum(['id', 'en']),
  text: z.string().min(1),
  /** Short codes that answer it. */
  responses: z.array(z.string()).min(1),
  /** Article ids that answer it. */
  articles: z.array(z.string()).min(1),
  style: z.string(),
  /** `tune` may be looked at while ranking is tuned, `check` never. */
  split: z.enum(['tune', 'check']),
});
export type JudgedMessage = z.infer<typeof JudgedMessageSchema>;

/** The judged messages of customer-messages.jsonl, in order. */
export function readJudgedMessages(): JudgedMessage[] {
  const lines = readFileSync(join(import.meta.dirname, 'customer-messages.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JudgedMessageSchema.parse(JSON.parse(line)));
}
