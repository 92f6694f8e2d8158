import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ChannelSchema } from '../../content/corpus/schema/business.ts';
import { CaseDataSchema } from '../../assist-api/routes/reply-checks/schema.ts';

/**
 * A reply as an agent could have written it, with the one thing in it that must not be sent, if any. Written and judged
 * by people who saw the texts of the content, but nothing of how replies are checked.
 */
const JudgedReplySchema = z.strictObject({
  replyId: z.string(),
  locale: z.enum(['id', 'en']),
  channel: ChannelSchema,
  /** What the customer wrote. */
  customer: z.string().min(1),
  text: z.string().min(1),
  caseData: z.array(CaseDataSchema),
  /** Absent for a reply that is right. */
  fault: z
    .strictObject({
      kind: z.enum([
        'wrong_fact',
        'placeholder',
        'internal',
        'promise_too_soon',
        'over_limit',
        'unsupported_action',
        'blame',
        'process_talk',
        'selling',
        'review_reward',
        'personal_data',
      ]),
      /** The words at fault, as they stand in the text. */
      words: z.string().min(1),
      /** What would be right. */
      right: z.string().optional(),
    })
    .optional(),
  /** `tune` may be looked at while checks are worked on, `check` never. */
  split: z.enum(['tune', 'check']),
});
export type JudgedReply = z.infer<typeof JudgedReplySchema>;

/** All judged replies, in order. */
export function readJudgedReplies(): JudgedReply[] {
  return readFileSync(join(import.meta.dirname, 'judged-replies.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JudgedReplySchema.parse(JSON.parse(line)));
}
