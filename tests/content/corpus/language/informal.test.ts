import { expect, test } from 'vitest';
import { informalEnglish } from '../../../../content/corpus/language/english/informal.ts';
import { informalIndonesian } from '../../../../content/corpus/language/indonesian/informal.ts';

test.each([
  ['Indonesian', informalIndonesian],
  ['English', informalEnglish],
])('%s short forms lead to standard words in one step', (_, spellings) => {
  const chains = [...spellings].filter(([, words]) => words.split(' ').some((word) => spellings.has(word)));
  expect(chains).toEqual([]);
});
