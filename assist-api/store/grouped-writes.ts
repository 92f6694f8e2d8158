/** Writes of one kind that share a commit. */
export interface GroupedWrites<Item> {
  /** Resolves when the item is written; rejects with the error that kept it, and no other item, from being written. */
  write(item: Item): Promise<void>;
  /** Resolves once everything asked for so far is written or refused. Never rejects. */
  settled(): Promise<void>;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Keeps a statement well under the number of values that databases take. */
const mostAtOnce = 100;

/**
 * Collects what is asked for in one turn of the event loop, and while a group is being written, and hands it to `write`
 * at once, in order. `write` keeps all of a group or nothing; where it fails, each item is tried by itself.
 */
export function groupWrites<Item>(write: (items: readonly Item[]) => Promise<void>): GroupedWrites<Item> {
  const waiting: Waiting<Item>[] = [];
  let working: Promise<void> | undefined;

  const writeGroup = async (group: readonly Waiting<Item>[]): Promise<void> => {
    try {
      await write(group.map(({ item }) => item));
      for (const { resolve } of group) resolve();
    } catch (error) {
      const [only, ...others] = group;
      if (others.length === 0) only?.reject(error);
      else await Promise.all(group.map((one) => writeGroup([one])));
    }
  };
  const work = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await writeGroup(waiting.splice(0, mostAtOnce));
    working = undefined;
  };
  return {
    write: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        working ??= work();
      }),
    settled: async () => {
      await working;
    },
  };
}
