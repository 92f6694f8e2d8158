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
import type { Checkpoints } from './checkpoints.ts';
import { whileBusy } from './while-busy.ts';

/**
 * What a commit outlasts: `power` is on disk before it is answered; `process` is handed to the system, so that a killed
 * process loses nothing, but a power cut may lose the last commits since one that is on disk.
 */
export type Durability = 'power' | 'process';

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

/** Waits while other connections write, and tells of what it wrote. */
class PatientConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;
  readonly #checkpoints: Checkpoints | undefined;

  constructor(inner: DatabaseConnection, checkpoints: Checkpoints | undefined) {
    this.#inner = inner;
    this.#checkpoints = checkpoints;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await whileBusy(() => this.#inner.executeQuery<Row>(query));
    if (result.numAffectedRows !== undefined) this.#checkpoints?.noteCommit();
    return result;
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#inner.streamQuery<Row>(query, chunkSize);
  }
}

/** A transaction takes the write lock at its start: upgrading a read lock would fail at once where another process writes. */
class ImmediateDriver extends SqliteDriver {
  readonly #checkpoints: Checkpoints | undefined;
  #patient: PatientConnection | undefined;

  constructor(config: SqliteDialectConfig, checkpoints: Checkpoints | undefined) {
    super(config);
    this.#checkpoints = checkpoints;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return (this.#patient ??= new PatientConnection(await super.acquireConnection(), this.#checkpoints));
  }

  override async destroy(): Promise<void> {
    await this.#checkpoints?.close();
    await super.destroy();
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
  readonly #checkpoints: Checkpoints | undefined;

  constructor(file: string, durability: Durability = 'power') {
    const config: SqliteDialectConfig = { database: () => whileBusy(() => openDatabase(file, durability)) };
    super(config);
    this.#config = config;
    // What every request writes; the rest is written seldom.
    this.#checkpoints = durability === 'process' ? createCheckpoints(file) : undefined;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config, this.#checkpoints);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}
