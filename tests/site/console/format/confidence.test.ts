import { expect, test } from 'vitest';
import { confidenceWords, isUnlikely } from '../../../../site/console/format/confidence.ts';
import { wordingFor } from '../../../../site/console/wording/wording.ts';

test.each([
  [1, 'yakin'],
  [0.7, 'yakin'],
  [0.69, 'kurang yakin'],
  [0, 'kurang yakin'],
])('confidence %f is called "%s"', (confidence, words) => {
  expect(confidenceWords(confidence, wordingFor('id'))).toBe(words);
});

test('only an item that is right once in four times or less is unlikely', () => {
  expect([isUnlikely(0.24), isUnlikely(0.25)]).toEqual([true, false]);
});
