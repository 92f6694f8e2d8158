import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people keep at their desks, and a quick way to what they used last. */
export function desk(momentType: 'text' | 'timestamptz'): Migration {
  const moment = sql.raw(momentType);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('favourites')
        .addColumn('actor_id', 'text', (column) => column.notNull())
        .addColumn('item_kind', 'text', (column) => column.notNull())
        .addColumn('item_id', 'text', (column) => column.notNull())
        .addColumn('at', moment, (column) => column.notNull())
        .addPrimaryKeyConstraint('favourites_key', ['actor_id', 'item_kind', 'item_id'])
        .execute();
      await db.schema
        .createTable('snippets')
        .addColumn('actor_id', 'text', (column) => column.notNull())
        .addColumn('snippet_id', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('updated_at', moment, (column) => column.notNull())
        .addPrimaryKeyConstraint('snippets_key', ['actor_id', 'snippet_id'])
        .execute();
      await db.schema.createIndex('outcomes_by_actor').on('outcomes').columns(['actor_id', 'at']).execute();
    },
  };
}
