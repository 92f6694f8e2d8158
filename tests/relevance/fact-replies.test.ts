import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createReplyChecks } from '../../assist-api/reply-checks/index.ts';
import { ReplyCheckRequestSchema } from '../../assist-api/routes/reply-checks/schema.ts';
import { factText } from '../../content/corpus/facts/index.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import type { Fact } from '../../content/corpus/schema/fact.ts';
import { wordingsOf, wrongValuesOf } from './fact-wordings.ts';

/** A Tuesday afternoon within opening hours. */
const now = new Date('2026-11-24T07:00:00Z');
const corpus = await loadCorpus(join(import.meta.dirname, '../../content'), { now });
const checks = createReplyChecks(corpus, createAnalyser({ vocabulary: corpus.vocabulary }));

/** What an agent would write about a fact in other words than the content, `{}` for its value. */
const FactReplySchema = z.strictObject({
  fact: z.string(),
  locale: z.enum(['id', 'en']),
  customer: z.string(),
  text: z.string().includes('{}'),
});
type FactReply = z.infer<typeof FactReplySchema>;

const replies = readFileSync(join(import.meta.dirname, 'fact-replies.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => FactReplySchema.parse(JSON.parse(line)));

function check({ locale, customer }: FactReply, text: string) {
  const messages = [{ role: 'customer', text: customer }];
  return checks.check(ReplyCheckRequestSchema.parse({ text, locale, messages }), { role: 'agent' }, now)
    .findings;
}

function factOf({ fact }: FactReply): Fact {
  const found = corpus.facts.get(fact);
  if (!found) throw new Error(`${fact}: no such fact; correct fact-replies.jsonl`);
  return found;
}

test('right values are left alone, however they are written', () => {
  const written = replies.flatMap((reply) =>
    wordingsOf(factOf(reply), reply.locale)
      .map((value) => reply.text.replace('{}', value))
      .map((text) => ({ reply, text })),
  );
  const alarms = written.filter(({ reply, text }) => check(reply, text).length > 0);
  console.log(`right values: ${written.length}, false alarms: ${alarms.length}`);
  console.log(alarms.map(({ text }) => `  ${text}`).join('\n'));
  expect(written.length).toBeGreaterThanOrEqual(400);
  expect(alarms.length / written.length).toBeLessThanOrEqual(0.01);
});

test('wrong values are held back, mostly with the right one', () => {
  const results = replies.flatMap((reply) => {
    const fact = factOf(reply);
    const right = factText(fact, reply.locale, { business: corpus.business, now });
    const at = reply.text.indexOf('{}');
    return wrongValuesOf(fact).flatMap((wrong) =>
      wordingsOf(wrong, reply.locale).map((value) => {
        const found = check(reply, reply.text.replace('{}', value)).filter(
          ({ severity, start, end }) => severity === 'block' && start < at + value.length && at < end,
        );
        return {
          name: `${reply.locale} ${reply.fact}`,
          value,
          isCaught: found.length > 0,
          isOffered: found.some((finding) => finding.right?.text === right),
        };
      }),
    );
  });
  const share = (isCounted: (row: (typeof results)[number]) => boolean) =>
    results.filter(isCounted).length / results.length;
  const [caught, offered] = [share(({ isCaught }) => isCaught), share(({ isOffered }) => isOffered)];
  console.log(
    `wrong values: ${results.length}, caught ${caught.toFixed(3)}, with the right one ${offered.toFixed(3)}`,
  );
  for (const [name, list] of Map.groupBy(results, (row) => row.name)) {
    const missed = list.filter(({ isOffered }) => !isOffered);
    if (missed.length > 0)
      console.log(`  ${name} ${missed.length}/${list.length}: ${missed[0]?.value ?? ''}`);
  }
  expect(new Set(replies.map(({ fact }) => fact)).size).toBeGreaterThanOrEqual(70);
  expect(caught).toBeGreaterThanOrEqual(0.92);
  expect(offered).toBeGreaterThanOrEqual(0.86);
});
