import { expect, test } from 'vitest';
import { reasonOfKey, reportRequest } from '../../../../site/console/reports/report.ts';

const step = { kind: 'procedure', id: 'eskalasi', locale: 'id', title: 'Eskalasi', step: 0 } as const;

test('a report names the step of a procedure, also the first, and leaves out what is not said', () => {
  expect(reportRequest(step, 'wrong', '  ', undefined)).toEqual({
    kind: 'procedure',
    id: 'eskalasi',
    locale: 'id',
    reason: 'wrong',
    step: 0,
  });
});

test('only a procedure has steps', () => {
  const request = reportRequest({ ...step, kind: 'article' }, 'hinders', ' tombolnya pindah ', 'abc');
  expect(request).toEqual({
    kind: 'article',
    id: 'eskalasi',
    locale: 'id',
    reason: 'hinders',
    comment: 'tombolnya pindah',
    suggestionId: 'abc',
  });
});

test.each([
  ['1', 'wrong'],
  ['2', 'confusing'],
  ['3', 'hinders'],
  ['4', undefined],
  ['12', undefined],
  ['', undefined],
])('the key %j means %j', (key, reason) => {
  expect(reasonOfKey(key)).toBe(reason);
});
