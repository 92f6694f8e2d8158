import { execFileSync } from 'node:child_process';
import { GCProfiler, getHeapSpaceStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { turnOffPretenuring } from '../../assist-api/pretenuring.ts';
import { readJudgedMessages } from '../relevance/judged-messages.ts';

turnOffPretenuring();
// Read afterwards, as `npm start` does.
const { knowledge } = await import('../relevance/shop-knowledge.ts');

const mebibyte = 2 ** 20;
const oldBytes = (): number =>
  getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? NaN;

const texts = readJudgedMessages('tuning-messages.jsonl').flatMap(({ text }) => text);

/** Each another one for as many numbers as there are pairs of texts. */
function messageOf(number: number): string {
  const round = Math.floor(number / texts.length);
  const places = [number, 3 * number + 7 + round, 7 * number + 21 + 2 * round];
  return places.map((place) => texts[place % texts.length]).join('\n');
}

let suggested = 0;

function suggest(count: number): void {
  for (const end = suggested + count; suggested < end; suggested += 1) {
    const text = messageOf(suggested);
    knowledge.findSuggestion({ messages: [{ role: 'customer', text }], limit: 3 });
  }
}

/** By how many bytes old objects grew. Begins anew where all memory was looked through meanwhile, which hides growth. */
function growthWhile(work: () => void): number {
  for (;;) {
    const profiler = new GCProfiler();
    profiler.start();
    const before = oldBytes();
    work();
    const growth = oldBytes() - before;
    if (!profiler.stop().statistics.some(({ gcType }) => gcType === 'MarkSweepCompact')) return growth;
  }
}

test('what a suggestion needs on its way is gone soon after it, not only once all memory is looked through', () => {
  suggest(1_000);
  const growth = growthWhile(() => suggest(1_500));
  // About 35 with a `Map` of kept texts, and about 35 with pretenuring; else under 1.
  expect(growth / mebibyte).toBeLessThan(10);
}, 60_000);

test('V8 still knows what it is told', () => {
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(
    '--allocation-site-pretenuring ',
  );
});
