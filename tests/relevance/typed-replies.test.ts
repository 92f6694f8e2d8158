import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createReplyChecks } from '../../assist-api/reply-checks/index.ts';
import { ReplyCheckRequestSchema } from '../../assist-api/routes/reply-checks/schema.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';

/** A Tuesday afternoon within opening hours. */
const now = new Date('2026-11-24T07:00:00Z');
const corpus = await loadCorpus(join(import.meta.dirname, '../../content'), { now });
const checks = createReplyChecks(corpus, createAnalyser({ vocabulary: corpus.vocabulary }));

/** What an agent typed about the case at hand; `wrong` are the words that must be held back. */
const TypedReplySchema = z.strictObject({
  locale: z.enum(['id', 'en']),
  customer: z.string(),
  text: z.string(),
  wrong: z.string().optional(),
});

const replies = readFileSync(join(import.meta.dirname, 'typed-replies.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => TypedReplySchema.parse(JSON.parse(line)));

test.each(replies)('$text', ({ locale, customer, text, wrong }) => {
  const messages = [{ role: 'customer', text: customer }];
  const held = checks
    .check(ReplyCheckRequestSchema.parse({ text, locale, messages }), { role: 'agent' }, now)
    .findings.filter(({ severity }) => severity === 'block');
  if (wrong === undefined) expect(held).toEqual([]);
  else expect(held.map((finding) => finding.text)).toContain(wrong);
});

test.each([
  ['Cek pesanannya di https://www.tokokirana.example/order ya.', ['warn']],
  ['Cek pesanannya di https://www.tokokirana.example/pesanan ya.', []],
  ['Barangnya ada di https://www.tokokirana.example/produk/rak-bambu-3 ya.', []],
])('a page of the shop that no guide names is warned of: %s', (text, severities) => {
  const { findings } = checks.check(
    ReplyCheckRequestSchema.parse({ text, locale: 'id' }),
    { role: 'agent' },
    now,
  );
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

test('an answer that cannot come in time is told as a promise', () => {
  const request = { text: 'We will reply within 10 minutes.', locale: 'en', channel: 'email' };
  const { findings } = checks.check(ReplyCheckRequestSchema.parse(request), { role: 'agent' }, now);
  expect(findings).toMatchObject([{ kind: 'early_promise', severity: 'block' }]);
});
