import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { deskStore } from './desk.ts';
import { feedbackStore } from './feedback.ts';
import { learningStore } from './learning.ts';
import { peopleStore } from './people.ts';
import { runnerOf } from './prepared.ts';
import type { QueryRunner } from './prepared.ts';
import { promiseStore } from './promises.ts';
import type { Store } from './store.ts';
import { suggestionsStore } from './suggestions.ts';
import type { Tables } from './tables.ts';

/**
 * The store over SQLite or PostgreSQL; the tables must be up to date. What every request asks and writes goes through
 * `frequent`, the rest through `db`; `close` ends the connections of both.
 */
export function createKyselyStore(db: Kysely<Tables>, frequent: QueryRunner = runnerOf(db)): Store {
  const { settled, ...suggestions } = suggestionsStore(db, frequent.run);
  return {
    ...suggestions,
    ...peopleStore(db, frequent.run),
    ...learningStore(db),
    ...feedbackStore(db),
    ...promiseStore(db),
    ...deskStore(db),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: async () => {
      await settled();
      await db.destroy();
      await frequent.close();
    },
  };
}
