import { expect, it } from 'vitest';
import { roomForThreads } from '../../../assist-api/suggestion-threads/index.ts';

const gibibyte = 2 ** 30;

it.each([
  [1, 8, 0],
  [2, 8, 1],
  [4, 8, 3],
  [64, 512, 3],
  [4, 0.5, 0],
  [4, 1, 0],
  [4, 1.4, 0],
  [4, 1.5, 1],
  [4, 2, 2],
])('a machine of %d cores and %d GiB has room for %d threads', (cores, memory, threads) => {
  expect(roomForThreads({ cores, memoryBytes: memory * gibibyte })).toBe(threads);
});

it('this machine is asked where none is named', () => {
  expect(roomForThreads()).toBeGreaterThanOrEqual(0);
});
