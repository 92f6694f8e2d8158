import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { check } from './small-shop.ts';

/** Replies as agents write them, formal and in chat, right and wrong, with what is wrong in them. */
const WrittenReplySchema = z.strictObject({
  kind: z.enum(['selling', 'blame', 'secrets', 'certain', 'claim', 'review', 'internal', 'people', 'limit']),
  locale: z.enum(['id', 'en']),
  isRight: z.boolean(),
  customer: z.string(),
  text: z.string(),
});
type WrittenReply = z.infer<typeof WrittenReplySchema>;

const replies = readFileSync(join(import.meta.dirname, 'written-replies.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => WrittenReplySchema.parse(JSON.parse(line)));

/** Findings that tell each kind; process talk counts as blame. */
const telling: Readonly<Record<WrittenReply['kind'], readonly string[]>> = {
  selling: ['selling'],
  blame: ['blame', 'internal'],
  secrets: ['personal_data'],
  certain: ['early_promise'],
  claim: ['unsupported_claim'],
  review: ['review_reward'],
  internal: ['internal', 'blame'],
  people: ['personal_data'],
  limit: ['over_limit'],
};

/** Kinds of findings of a reply; figures of another shop's content are left out. */
function kindsOf({ locale, customer, text }: WrittenReply): string[] {
  const messages = [{ role: 'customer', text: customer }];
  return check(text, { locale, messages }).findings.flatMap(({ kind }) =>
    kind === 'wrong_fact' ? [] : [kind],
  );
}

describe.each(Object.keys(telling) as WrittenReply['kind'][])('%s', (kind) => {
  const own = replies.filter((reply) => reply.kind === kind);
  const right = own.filter(({ isRight }) => isRight);
  const wrong = own.filter(({ isRight }) => !isRight);

  test('is told where it stands', () => {
    const missed = wrong.filter((reply) => !kindsOf(reply).some((found) => telling[kind].includes(found)));
    expect(wrong.length).toBeGreaterThanOrEqual(10);
    expect(missed.length / wrong.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.1);
  });

  test('right replies that are near it are left alone', () => {
    const alarms = right.filter((reply) => kindsOf(reply).length > 0);
    expect(right.length).toBeGreaterThanOrEqual(10);
    expect(alarms.map(({ text }) => text)).toEqual([]);
  });
});
