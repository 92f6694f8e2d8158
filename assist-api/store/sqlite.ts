import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import type {
  DatabaseConnection,
  QueryResult,
  SqliteDatabase,
  SqliteDialectConfig,
  SqliteStatement,
} from 'kysely';
import { createCheckpoints } from './checkpoints.ts';
import type { QueryRunner } from './prepared.ts';
import { whileBusy } from './while-busy.ts';

/**
 * What a commit outlasts: `power` is on disk before it is answered; `process` is handed to the system, so that a killed
 * process loses nothing, but a power cut may lose the last commits since one that is on disk.
 */
type Durability = 'power' | 'process';

/**
 * SQLite's own wait for a lock blocks the process, so it is short; `whileBusy` waits on. Between two connections of one
 * process it would be in vain.
 */
const blockingWaitMs = { power: 20, process: 0 } as const satisfies Record<Durability, number>;
const synchronous = { power: 'full', process: 'normal' } as const satisfies Record<Durability, string>;

/** A log as long as this, in pages of 4 KiB, is carried into the database by whoever commits; else a thread does it. */
const longestLogPages = 16_000;

/** Different queries of the product are far fewer; the bound only keeps a mistake from growing without end. */
const maxPreparedStatements = 200;

/** What Kysely binds: text, numbers and null. */
const isInputValue = (value: unknown): value is SQLInputValue =>
  value === null || ['string', 'number', 'bigint'].includes(typeof value);

/** Opens or creates the file, with a write-ahead log. */
function openDatabase(file: string, durability: Durability): SqliteDatabase {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: blockingWaitMs[durability] });
  try {
    database.exec(
      `pragma journal_mode = wal; pragma synchronous = ${synchronous[durability]}; pragma wal_autocheckpoint = ${longestLogPages}`,
    );
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      statements.clear();
      database.close();
    },
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known) return known;
      if (statements.size >= maxPreparedStatements) statements.clear();
      const statement = toStatement(database.prepare(sql));
      statements.set(sql, statement);
      return statement;
    },
  };
}

function toStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.filter(isInputValue)),
    run: (parameters) => statement.run(...parameters.filter(isInputValue)),
    iterate: (parameters) => statement.iterate(...parameters.filter(isInputValue)),
  };
}

/** Waits while other connections write. */
class PatientConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;

  constructor(inner: DatabaseConnection) {
    this.#inner = inner;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return whileBusy(() => this.#inner.executeQuery<Row>(query));
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#inner.streamQuery<Row>(query, chunkSize);
  }
}

/** A transaction takes the write lock at its start: upgrading a read lock would fail at once where another process writes. */
class ImmediateDriver extends SqliteDriver {
  #patient: PatientConnection | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    return (this.#patient ??= new PatientConnection(await super.acquireConnection()));
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite's tables can be changed inside a transaction, so migrations of two processes exclude each other by it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's SQLite dialect on `node:sqlite`. Several processes and connections may share the file. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(file: string) {
    const config: SqliteDialectConfig = { database: () => whileBusy(() => openDatabase(file, 'power')) };
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/**
 * A connection of its own, opened by its first query, for what every request asks and writes: single statements, which
 * skip Kysely's way to a connection. What it writes outlasts the process; checkpoints are a thread's work.
 */
export function openSqliteRunner(file: string): QueryRunner {
  const checkpoints = createCheckpoints(file);
  let database: SqliteDatabase | undefined;
  let isClosed = false;
  return {
    run: ({ sql, parameters }) =>
      whileBusy(() => {
        if (isClosed) throw new Error('The store is closed.');
        database ??= openDatabase(file, 'process');
        const statement = database.prepare(sql);
        if (statement.reader) return statement.all(parameters);
        statement.run(parameters);
        checkpoints.noteCommit();
        return [];
      }),
    async close() {
      const opened = database;
      database = undefined;
      isClosed = true;
      await checkpoints.close();
      opened?.close();
    },
  };
}
