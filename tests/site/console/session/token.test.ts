import { expect, test } from 'vitest';
import { tokenOf } from '../../../../site/console/session/token.ts';

test.each([
  ['https://bantuan.example/agent/#token=abc-123', 'abc-123'],
  ['  #token=abc-123 ', 'abc-123'],
  ['abc-123', 'abc-123'],
])('%j holds the token', (text, token) => {
  expect(tokenOf(text)).toBe(token);
});

test.each(['', '   ', 'https://bantuan.example/agent/', '#other=1', '#', 'two words'])(
  '%j holds none',
  (text) => {
    expect(tokenOf(text)).toBe('');
  },
);
