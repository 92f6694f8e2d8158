import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepTrying } from '../../../assist-api/publish/keep-trying.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work whose outcomes the test decides: each `settle` ends the oldest try that runs. */
function setUp() {
  const running: ((isGood: boolean) => void)[] = [];
  const failures: [message: string, pauseMs: number][] = [];
  const ending = new AbortController();
  let tries = 0;
  const run = keepTrying({
    work: () => {
      const number = (tries += 1);
      return new Promise<void>((resolve, reject) => {
        running.push((isGood) => (isGood ? resolve() : reject(new Error(`try ${number}`))));
      });
    },
    onFailure: (error, pauseMs) => failures.push([(error as Error).message, pauseMs]),
    signal: ending.signal,
    pausesMs: [10, 100],
  });
  const settle = async (isGood: boolean) => {
    running.shift()?.(isGood);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { run, settle, failures, ending, tries: () => tries };
}

it('does good work once', async () => {
  const { run, settle, failures, tries } = setUp();
  const done = run();
  await settle(true);
  await done;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([tries(), failures]).toEqual([1, []]);
});

it('tries again after longer and longer pauses, the last of which repeats, until it goes well', async () => {
  const { run, settle, failures, tries } = setUp();
  void run();
  await settle(false);
  await vi.advanceTimersByTimeAsync(9);
  expect(tries()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(tries()).toBe(2);
  await settle(false);
  await vi.advanceTimersByTimeAsync(99);
  expect(tries()).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  await settle(false);
  await vi.advanceTimersByTimeAsync(100);
  await settle(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tries()).toBe(4);
  expect(failures).toEqual([
    ['try 1', 10],
    ['try 2', 100],
    ['try 3', 100],
  ]);
});

it('resolves after the first try, good or bad', async () => {
  const { run, settle } = setUp();
  const done = run();
  await settle(false);
  await expect(done).resolves.toBeUndefined();
});

it('tries at once where it is called while it waits, and begins with the shortest pause again', async () => {
  const { run, settle, failures, tries } = setUp();
  void run();
  await settle(false);
  await vi.advanceTimersByTimeAsync(10);
  await settle(false);
  void run();
  expect(tries()).toBe(3);
  await settle(false);
  await vi.advanceTimersByTimeAsync(10);
  expect([tries(), failures.at(-1)]).toEqual([4, ['try 3', 10]]);
  await settle(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tries()).toBe(4);
});

it('leaves further tries to the latest call', async () => {
  const { run, settle, tries } = setUp();
  void run();
  void run();
  await settle(false);
  await settle(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tries()).toBe(2);
});

it('ends with its signal, and tells no failure after it', async () => {
  const { run, settle, failures, ending, tries } = setUp();
  void run();
  await settle(false);
  ending.abort();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tries()).toBe(1);
  void run();
  await settle(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([tries(), failures.length]).toEqual([2, 1]);
});
