import type { Compilable, Kysely } from 'kysely';

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
