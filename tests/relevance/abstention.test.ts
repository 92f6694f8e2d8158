import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createRetriever } from '../../assist-api/retrieval/index.ts';
import { abstainBelow } from '../../assist-api/suggest/abstention.ts';
import type { Hit, ItemKind } from '../../assist-api/suggest/retriever.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { readJudgedMessages } from './judged-messages.ts';

/** A message that no help center answers: greetings, jobs, loans, weather, recipes. `check` is never fitted on. */
const UnrelatedMessageSchema = z.strictObject({
  locale: z.enum(['id', 'en']),
  text: z.string().min(1),
  split: z.enum(['tune', 'check']),
});
const unrelated = readFileSync(join(import.meta.dirname, 'unrelated-messages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => UnrelatedMessageSchema.parse(JSON.parse(line)));

const corpus = await loadCorpus(join(import.meta.dirname, '../../content'));
const retriever = createRetriever({ corpus, now: () => corpus.resolvedAt });
const lists: readonly (readonly ItemKind[])[] = [['response'], ['article', 'playbook']];

function hitsFor({ text, locale }: { text: string; locale: string }): Hit[] {
  return lists.flatMap((kinds) => retriever.search({ text, locale, kinds, limit: 5 }));
}
const isAnswered = (message: { text: string; locale: string }) =>
  hitsFor(message).some(({ confidence }) => confidence >= abstainBelow);
const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length / items.length;

const tuning = readJudgedMessages('tuning-messages.jsonl');

test('at least 95% of the tuning messages get an answer', () => {
  const share = shareOf(tuning, isAnswered);
  console.log(`tuning messages answered: ${share}, n ${tuning.length}`);
  expect(share).toBeGreaterThanOrEqual(0.95);
});

test.each(['tune', 'check'] as const)(
  'at least 60% of the unrelated messages marked %s get none',
  (split) => {
    const messages = unrelated.filter((message) => message.split === split);
    const share = 1 - shareOf(messages, isAnswered);
    console.log(`unrelated ${split} without answer: ${share}, n ${messages.length}`);
    expect(share).toBeGreaterThanOrEqual(0.6);
  },
);

test('of the hits with a confidence of 0.8 or more at least 80% are right', () => {
  const right = [
    ...tuning.flatMap((message) =>
      hitsFor(message).map((hit) => ({
        hit,
        isRight: (hit.kind === 'response' ? message.responses : message.articles).includes(hit.id),
      })),
    ),
    ...unrelated.flatMap((message) => hitsFor(message).map((hit) => ({ hit, isRight: false }))),
  ].filter(({ hit }) => hit.confidence >= 0.8);
  expect(right.length).toBeGreaterThan(20);
  expect(shareOf(right, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(0.8);
});
