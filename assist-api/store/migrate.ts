import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { desk } from './migrations/desk.ts';
import { feedback } from './migrations/feedback.ts';
import { firstTables } from './migrations/first-tables.ts';
import { learning } from './migrations/learning.ts';
import { promises } from './migrations/promises.ts';
import { reports } from './migrations/reports.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables up to date. Several processes may do so at once: each waits for the one that holds the lock.
 * Throws `STORE_MIGRATION_FAILED`; nothing is half done then.
 */
export async function migrate(db: Kysely<Tables>, momentType: 'text' | 'timestamptz'): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: () =>
        Promise.resolve({
          '001-first-tables': firstTables(momentType),
          '002-learning': learning(momentType),
          '003-feedback': feedback(momentType),
          '004-promises': promises(momentType),
          '005-desk': desk(momentType),
          '006-reports': reports(momentType),
        }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new StoreError(
      'STORE_MIGRATION_FAILED',
      'The tables of the store could not be brought up to date.',
      {
        cause: error,
      },
    );
  }
}
