import type { Compilable, CompiledQuery, Kysely } from 'kysely';

/**
 * A query that is built once; each call gives it the values of its places, in their order. For what every request
 * asks: building takes longer than SQLite takes to answer.
 */
export function prepare<Tables, Row>(
  db: Kysely<Tables>,
  query: Compilable<Row>,
): (...values: readonly (string | number | null)[]) => Promise<readonly Row[]> {
  const compiled = query.compile();
  return async (...parameters) => (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
}

/**
 * An insert of one row or more, which is built once for each number of them. All rows have the same keys in the same
 * order, and no value is undefined.
 */
export function prepareInsert<Tables, Row extends object>(
  db: Kysely<Tables>,
  insert: (rows: readonly Row[]) => Compilable,
): (rows: readonly Row[]) => Promise<void> {
  const ofCounts = new Map<number, CompiledQuery>();
  return async (rows) => {
    let compiled = ofCounts.get(rows.length);
    if (!compiled) ofCounts.set(rows.length, (compiled = insert(rows).compile()));
    await db.executeQuery({ ...compiled, parameters: rows.flatMap((row): unknown[] => Object.values(row)) });
  };
}
