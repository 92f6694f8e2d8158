import { expect, test } from 'vitest';
import { measureVariants } from '../../../assist-api/evaluation/measure-variants.ts';
import { variantHead, variantRow } from '../../../assist-api/evaluation/variant-table.ts';
import type { Variant } from '../../../assist-api/evaluation/variants.ts';
import { withSettings } from '../../../assist-api/evaluation/settings.ts';
import { queryOf, taskOf } from './small-task.ts';

const subjects = ['refund', 'parcel', 'voucher', 'address', 'invoice', 'warranty', 'gift', 'size'];
const easy = taskOf(
  subjects,
  subjects.map((id) => queryOf(`q-${id}`, [id], `question on the ${id}`)),
);
/** Only past messages tell what these mean. */
const slang = subjects.map((id, at) => queryOf(`s-${id}`, [id], `gimme zork${'abcdefgh'[at] ?? ''}um`));
const hard = {
  ...taskOf(
    subjects,
    slang,
    slang.map(({ text, relevant }) => ({ text: `${text} now`, documents: [...relevant.keys()] })),
  ),
  name: 'hard',
};
/** Reads every word as the same. */
const blind: Variant = {
  name: 'blind',
  settings: withSettings({}),
  read: (token) => ({ ...token, word: 'x', stem: 'x' }),
};

test('the product comes first, unchanged, then each variant beside it', () => {
  const reports = [...measureVariants([easy, hard], 'all', [blind])];
  expect(reports.map(({ name, history }) => [name, history])).toEqual([
    ['as shipped', 'all'],
    ['blind', 'all'],
  ]);
  const [shipped, changed] = reports;
  const unchanged = { value: 1, difference: 0, p: 1, isReal: false };
  expect(shipped?.tasks).toEqual([
    { task: 'small', n: 8, 'R@1': unchanged, 'R@5': unchanged },
    { task: 'hard', n: 8, 'R@1': unchanged, 'R@5': unchanged },
  ]);
  expect(shipped?.mean).toEqual({ 'R@1': unchanged, 'R@5': unchanged });
  // One of eight documents is right for a reader that tells none apart, whichever comes first.
  for (const { 'R@1': first } of changed?.tasks ?? []) {
    expect(first.value).toBe(1 / 8);
    expect(first.difference).toBeCloseTo(-7 / 8, 12);
    expect(first.p).toBeCloseTo(2 / 2 ** 7, 2);
    expect(first.isReal).toBe(true);
  }
  expect(changed?.mean['R@1'].difference).toBeCloseTo(-7 / 8, 12);
  expect(changed?.mean['R@1'].p).toBeLessThan(0.001);
});

test('the mean counts tasks, not queries, and history is taken as asked', () => {
  const few = { ...hard, queries: hard.queries.slice(0, 2) };
  const [cold] = measureVariants([easy, few], 'none', []);
  expect(cold?.tasks.map((task) => task['R@1'].value)).toEqual([1, 0]);
  expect(cold?.mean['R@1'].value).toBe(0.5);
  const [taught] = measureVariants([few], 'all', []);
  expect(taught?.mean['R@1'].value).toBe(1);
});

test('queries without a relevant document are not counted', () => {
  const task = { ...easy, queries: [...easy.queries, queryOf('none', [], 'nothing')] };
  const [report] = measureVariants([task], 'none', []);
  expect(report?.tasks[0]?.n).toBe(8);
});

test('rows show figures of the product, changes of variants, and which are real', () => {
  const [shipped, changed] = measureVariants([easy], 'none', [blind]);
  if (!shipped || !changed) throw new Error('There are two reports.');
  expect(variantHead(shipped).split('\n')).toEqual([
    expect.stringMatching(/^history none; R@1 \/ R@5 in %/),
    expect.stringMatching(/^task, n +small 8 +mean$/),
  ]);
  expect(variantRow(shipped, true)).toMatch(/^as shipped +100\.0\/100\.0 +100\.0\/100\.0$/);
  expect(variantRow(changed, false)).toMatch(/^blind +-87\.5\*\/-37\.5 +-87\.5\*\/-37\.5$/);
});
