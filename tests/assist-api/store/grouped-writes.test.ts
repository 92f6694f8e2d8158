import { describe, expect, it } from 'vitest';
import { groupWrites } from '../../../assist-api/store/grouped-writes.ts';

/** Keeps what was written, group by group; refuses a group that holds a number below 0 as a whole. */
function recorder() {
  const groups: (readonly number[])[] = [];
  const write = async (items: readonly number[]): Promise<void> => {
    await Promise.resolve();
    if (items.some((item) => item < 0)) throw new Error(`refused ${items.join(' ')}`);
    groups.push(items);
  };
  return { groups, write };
}

describe('writes in groups', () => {
  it('write at once what is asked for in one turn, in order', async () => {
    const { groups, write } = recorder();
    const grouped = groupWrites(write);
    await Promise.all([1, 2, 3].map((item) => grouped.write(item)));
    await grouped.write(4);
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it('gather what comes while a group is written', async () => {
    const groups: (readonly number[])[] = [];
    const open = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<undefined>();
    const grouped = groupWrites<number>(async (items) => {
      groups.push(items);
      begun.resolve(undefined);
      await open.promise;
    });
    const first = grouped.write(1);
    await begun.promise;
    const others = [2, 3].map((item) => grouped.write(item));
    open.resolve(undefined);
    await Promise.all([first, ...others]);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  it('resolve no sooner than the group is written', async () => {
    const { groups, write } = recorder();
    const grouped = groupWrites(write);
    const writing = grouped.write(1);
    await Promise.resolve();
    expect(groups).toEqual([]);
    await writing;
    expect(groups).toEqual([[1]]);
  });

  it('fail only what cannot be written, each with its own error', async () => {
    const { groups, write } = recorder();
    const grouped = groupWrites(write);
    const results = await Promise.allSettled([1, -2, 3, -4].map((item) => grouped.write(item)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(results[1]).toMatchObject({ reason: { message: 'refused -2' } });
    expect(groups.flat()).toEqual([1, 3]);
    await grouped.write(5);
    expect(groups.at(-1)).toEqual([5]);
  });

  it('keep groups small enough for one statement', async () => {
    const { groups, write } = recorder();
    const grouped = groupWrites(write);
    const items = Array.from({ length: 250 }, (_, at) => at);
    await Promise.all(items.map((item) => grouped.write(item)));
    expect(groups.flat()).toEqual(items);
    expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  it('are settled once all that was asked for is written or refused', async () => {
    const { groups, write } = recorder();
    const grouped = groupWrites(write);
    const refused = grouped.write(-1).catch(() => 'refused');
    void grouped.write(2);
    await grouped.settled();
    expect(groups).toEqual([[2]]);
    expect(await refused).toBe('refused');
    await grouped.settled();
  });
});
