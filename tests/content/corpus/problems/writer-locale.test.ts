import { expect, test } from 'vitest';
import { writerLocaleOf } from '../../../../content/corpus/problems/finding.ts';

test.each([
  [{}, 'id'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'id_ID.UTF-8' }, 'id'],
  [{ LANG: 'C.UTF-8' }, 'id'],
  [{ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'id_ID' }, 'en'],
  [{ LC_ALL: 'id_ID', LANG: 'en_US' }, 'id'],
])('a terminal set to %j is spoken to in %s', (env, locale) => {
  expect(writerLocaleOf(env)).toBe(locale);
});
