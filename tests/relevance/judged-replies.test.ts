import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createReplyChecks } from '../../assist-api/reply-checks/index.ts';
import { ReplyCheckRequestSchema } from '../../assist-api/routes/reply-checks/schema.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import { readJudgedReplies } from './judged-replies.ts';
import type { JudgedReply } from './judged-replies.ts';

/** A Sunday morning within opening hours. */
const now = new Date('2026-11-22T03:00:00Z');
const corpus = await loadCorpus(join(import.meta.dirname, '../../content'), { now });
const checks = createReplyChecks(corpus, createAnalyser({ vocabulary: corpus.vocabulary }));

const all = readJudgedReplies().map((judged) => {
  const { text, locale, channel, customer, caseData, fault } = judged;
  const messages = [{ role: 'customer', text: customer }];
  const request = ReplyCheckRequestSchema.parse({ text, locale, channel, messages, caseData });
  const { findings } = checks.check(request, { role: 'agent' }, now);
  const at = fault ? text.indexOf(fault.words) : -1;
  const onFault = fault
    ? findings.filter(({ start, end }) => start < at + fault.words.length && at < end)
    : [];
  return { judged, findings, isCaught: onFault.length > 0, at };
});
const right = all.filter(({ judged }) => !judged.fault);
const wrong = all.filter(({ judged }) => judged.fault);

test('the figures', () => {
  const halves: readonly (readonly [string, (judged: JudgedReply) => boolean])[] = [
    ['all', () => true],
    ['tune', ({ split }) => split === 'tune'],
    ['check', ({ split }) => split === 'check'],
  ];
  const shown = (name: string, list: typeof all, isCounted: (row: (typeof all)[number]) => boolean) => {
    const counts = halves.map(([half, isIn]) => {
      const part = list.filter(({ judged }) => isIn(judged));
      return `${half} ${part.filter(isCounted).length}/${part.length}`.padEnd(14);
    });
    console.log(`${name.padEnd(28)}${counts.join('')}`);
  };
  shown('right, told wrong', right, ({ findings }) => findings.length > 0);
  shown('wrong, caught', wrong, ({ isCaught }) => isCaught);
  for (const [kind, list] of Map.groupBy(wrong, ({ judged }) => judged.fault?.kind)) {
    shown(`  ${kind ?? ''}`, list, ({ isCaught }) => isCaught);
  }
  for (const { judged, findings, isCaught } of all.filter(({ judged: { split } }) => split === 'tune')) {
    if (judged.fault ? isCaught : findings.length === 0) continue;
    const told = findings.map(({ kind, text }) => `${kind} “${text}”`).join('; ');
    console.log(`${judged.replyId} ${judged.fault?.words ?? 'is right'} :: ${told}`);
  }
  expect(right).toHaveLength(80);
  expect(wrong).toHaveLength(40);
  expect(wrong.every(({ at }) => at >= 0)).toBe(true);
});

test('at most 2 of 80 right replies are told wrong', () => {
  expect(right.filter(({ findings }) => findings.length > 0).length).toBeLessThanOrEqual(2);
});

test('at least 35 of 40 wrong ones are caught', () => {
  expect(wrong.filter(({ isCaught }) => isCaught).length).toBeGreaterThanOrEqual(35);
});
