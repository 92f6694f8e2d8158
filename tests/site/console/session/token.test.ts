import { expect, test } from 'vitest';
import { tokenOf } from '../../../../site/console/session/token.ts';

test.each([
  ['https://bantuan.example/agent/#token=abc-123', 'abc-123'],
  ['  #token=abc-123 ', 'abc-123'],
  ['abc-123', 'abc-123'],
  [' K7QP-M2XW ', 'K7QP-M2XW'],
  ['k7qp m2xw', 'k7qp-m2xw'],
])('%j holds the token', (text, token) => {
  expect(tokenOf(text)).toBe(token);
});

test.each(['', '   ', 'https://bantuan.example/agent/', '#other=1', '#', 'two words'])(
  '%j holds none',
  (text) => {
    expect(tokenOf(text)).toBe('');
  },
);
