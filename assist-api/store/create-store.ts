import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { createKyselyStore } from './kysely-store.ts';
import { migrate } from './migrate.ts';
import { NodeSqliteDialect, openSqliteRunner } from './sqlite.ts';
import type { Store } from './store.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** Where the data is kept. */
export interface StoreConfig {
  /** Folder of the embedded database; made when missing. Not used with `databaseUrl`. */
  readonly dataDir: string;
  /** A PostgreSQL address in place of the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** Told of a connection that broke while idle; the pool opens another. */
  readonly onConnectionError?: (error: Error) => void;
}

/**
 * Opens the store and brings its tables up to date.
 * Throws `STORE_UNREACHABLE` when it cannot be opened, `STORE_MIGRATION_FAILED` when the tables cannot be changed.
 */
export async function createStore(config: StoreConfig): Promise<Store> {
  const { databaseUrl } = config;
  const file = join(config.dataDir, 'tanggap.db');
  const dialect =
    databaseUrl === undefined
      ? new NodeSqliteDialect(file)
      : new PostgresDialect({
          pool: () => Promise.resolve(createPool(databaseUrl, config.onConnectionError)),
        });
  const db = new Kysely<Tables>({ dialect });
  // A commit of `db` puts on disk all that was committed before it, so an outcome is never there without its suggestion.
  const store = createKyselyStore(db, databaseUrl === undefined ? openSqliteRunner(file) : undefined);
  try {
    await store.ping();
    await migrate(db, databaseUrl === undefined ? 'text' : 'timestamptz');
    return store;
  } catch (cause) {
    await store.close().catch(() => undefined);
    if (cause instanceof StoreError) throw cause;
    const place = databaseUrl === undefined ? `in ${config.dataDir}` : 'at DATABASE_URL';
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError('STORE_UNREACHABLE', `The database ${place} cannot be opened: ${reason}.`, {
      hint:
        databaseUrl === undefined
          ? 'Check that DATA_DIR can be written.'
          : 'Check that it runs and the address is right.',
      cause,
    });
  }
}

function createPool(connectionString: string, onError: StoreConfig['onConnectionError']): Pool {
  const pool = new Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 });
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', (error) => onError?.(error));
  return pool;
}
