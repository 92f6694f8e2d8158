import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toProblem } from '../../../../content/corpus/problems/finding.ts';
import { compareProblems, formatProblems } from '../../../../content/corpus/problems/format-problems.ts';
import { nearest } from '../../../../content/corpus/problems/nearest.ts';

const finding = {
  check: 'unknown-key',
  file: 'topics.yaml',
  line: 3,
  key: 'orders.tittle',
  expected: { id: 'salah satu dari: title', en: 'one of: title' },
  received: 'tittle',
  example: 'title: Pesanan',
  message: { id: 'Kunci "tittle" tidak dikenal.', en: 'The key "tittle" is unknown.' },
};

test('a problem is printed with place, sentence, expectation, finding and example', () => {
  expect(formatProblems([toProblem(finding, 'error', 'en')], 'en')).toBe(
    [
      'topics.yaml:3  error (unknown-key)',
      '  orders.tittle: The key "tittle" is unknown.',
      '  Expected: one of: title',
      '  Found: tittle',
      '  Example: title: Pesanan',
    ].join('\n'),
  );
  expect(formatProblems([])).toBe('');
});

test('what was found is put on one line and shortened to 120 characters', () => {
  const { received } = toProblem({ ...finding, received: `a\n  b ${'c'.repeat(200)}` }, 'notice', 'id');
  expect(received).toMatch(/^a b c+…$/);
  expect(received).toHaveLength(120);
});

test('problems are ordered by file, then line, those without a line first', () => {
  const problem = (file: string, line?: number) => toProblem({ ...finding, file, line }, 'error', 'id');
  const sorted = [problem('b', 1), problem('a', 10), problem('a', 9), problem('a')].sort(compareProblems);
  expect(sorted.map(({ file, line }) => [file, line])).toEqual([
    ['a', undefined],
    ['a', 9],
    ['a', 10],
    ['b', 1],
  ]);
});

test('the nearest names come first and far ones are left out', () => {
  const names = ['return_window', 'return_photo_count', 'refund_bank', 'otp_limit'];
  expect(nearest('retrun_window', names)).toEqual(['return_window']);
  expect(nearest('window', names)).toEqual(['return_window']);
  expect(nearest('zzz', names)).toEqual([]);
});

test('a name is its own nearest', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,12}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, (names) => {
      for (const name of names) expect(nearest(name, names, 1)).toEqual([name]);
    }),
    { seed: 20261121 },
  );
});
