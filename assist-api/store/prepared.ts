import type { Compilable, CompiledQuery, Kysely } from 'kysely';

/** Runs a query that was built before and gives its rows; none for what only writes. */
export type RunQuery = (query: CompiledQuery) => Promise<readonly unknown[]>;

/** A way to run queries, which is closed by whoever opened it. */
export interface QueryRunner {
  readonly run: RunQuery;
  close(): Promise<void>;
}

/** Runs queries on the connections of `db`, which are not its to close. */
export function runnerOf<Tables>(db: Kysely<Tables>): QueryRunner {
  return { run: async (query) => (await db.executeQuery(query)).rows, close: () => Promise.resolve() };
}

/**
 * A query that is built once; each call gives it the values of its places, in their order. For what every request
 * asks: building takes longer than SQLite takes to answer.
 */
export function prepare<Row>(
  run: RunQuery,
  query: Compilable<Row>,
): (...values: readonly (string | number | null)[]) => Promise<readonly Row[]> {
  const compiled = query.compile();
  return async (...parameters) => (await run({ ...compiled, parameters })) as readonly Row[];
}

/**
 * An insert of one row or more, which is built once for each number of them. All rows have the same keys in the same
 * order, and no value is undefined.
 */
export function prepareInsert<Row extends object>(
  run: RunQuery,
  insert: (rows: readonly Row[]) => Compilable,
): (rows: readonly Row[]) => Promise<void> {
  const ofCounts = new Map<number, CompiledQuery>();
  return async (rows) => {
    let compiled = ofCounts.get(rows.length);
    if (!compiled) ofCounts.set(rows.length, (compiled = insert(rows).compile()));
    await run({ ...compiled, parameters: rows.flatMap((row): unknown[] => Object.values(row)) });
  };
}
