import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Past messages brought from elsewhere, and what is not to be learned from any more. */
export function learning(momentType: 'text' | 'timestamptz'): Migration {
  const moment = sql.raw(momentType);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('imported_messages')
        .addColumn('source_id', 'text', (column) => column.primaryKey())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('masked_text', 'text', (column) => column.notNull())
        .addColumn('item_id', 'text', (column) => column.notNull())
        .addColumn('at', moment, (column) => column.notNull())
        .execute();
      await db.schema.createIndex('imported_messages_by_time').on('imported_messages').column('at').execute();
      await db.schema
        .createTable('unlearned')
        .addColumn('source_id', 'text', (column) => column.primaryKey())
        .addColumn('at', moment, (column) => column.notNull())
        .execute();
      await db.schema.createIndex('outcomes_by_time').on('outcomes').column('at').execute();
    },
  };
}
