import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { feedbackStore } from './feedback.ts';
import { learningStore } from './learning.ts';
import { peopleStore } from './people.ts';
import { promiseStore } from './promises.ts';
import type { Store } from './store.ts';
import { suggestionsStore } from './suggestions.ts';
import type { Tables } from './tables.ts';

/** The store over SQLite or PostgreSQL; the tables must be up to date. `close` ends the connections of `db`. */
export function createKyselyStore(db: Kysely<Tables>): Store {
  return {
    ...suggestionsStore(db),
    ...peopleStore(db),
    ...learningStore(db),
    ...feedbackStore(db),
    ...promiseStore(db),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
