import { getHeapSpaceStatistics } from 'node:v8';
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

/** Suggestions for messages of several sentences, each another one. */
function suggest(from: number, count: number): void {
  for (let at = from; at < from + count; at += 1) {
    const parts = [0, 1, 2, 3].map((part) => texts[(at * (2 * part + 1) + 7 * part) % texts.length]);
    knowledge.findSuggestion({ messages: [{ role: 'customer', text: parts.join('\n') }], limit: 3 });
  }
}

test('what a suggestion needs on its way is gone soon after it, not only once all memory is looked through', () => {
  suggest(0, 1_000);
  const before = oldBytes();
  suggest(1_000, 2_000);
  expect((oldBytes() - before) / mebibyte).toBeLessThan(12);
});
