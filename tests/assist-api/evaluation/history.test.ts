import { expect, test } from 'vitest';
import { parseHistoryChoice, takeHistory } from '../../../assist-api/evaluation/history.ts';
import { withoutDocuments } from '../../../assist-api/evaluation/task.ts';
import { queryOf, taskOf } from './small-task.ts';

const past = (text: string, ...documents: string[]) => ({ text, documents });
const history = [past('1', 'a', 'b'), past('2', 'b'), past('3', 'a'), past('4', 'a', 'b'), past('5', 'b')];
const texts = (messages: readonly { text: string }[]) => messages.map(({ text }) => text).join('');

test('the first messages of each item are kept, in the order of the file', () => {
  expect(texts(takeHistory(history, 1))).toBe('12');
  expect(texts(takeHistory(history, 2))).toBe('1235');
  expect(texts(takeHistory(history, 9))).toBe('12345');
  expect(texts(takeHistory(history, 'all'))).toBe('12345');
  expect(texts(takeHistory(history, 'none'))).toBe('');
});

test('a choice is none, all or a number from 1', () => {
  expect(['none', 'all', '5', '20'].map(parseHistoryChoice)).toEqual(['none', 'all', 5, 20]);
  for (const text of ['', '0', '-1', '1.5', 'some', '5 ', '05'])
    expect(parseHistoryChoice(text)).toBeUndefined();
});

test('a document that is left out is gone from corpus and history, and judgements stay', () => {
  const task = taskOf(['a', 'b'], [queryOf('q', ['a'])], history);
  const rest = withoutDocuments(task, new Set(['a']));
  expect(rest.documents.map(({ id }) => id)).toEqual(['b']);
  expect(rest.history).toEqual([past('1', 'b'), past('2', 'b'), past('4', 'b'), past('5', 'b')]);
  expect(rest.queries).toEqual(task.queries);
});
