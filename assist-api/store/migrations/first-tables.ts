import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Suggestions, outcomes, people with their credentials, and search misses. */
export function firstTables(momentType: 'text' | 'timestamptz'): Migration {
  const moment = sql.raw(momentType);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('suggestions')
        .addColumn('suggestion_id', 'text', (column) => column.primaryKey())
        .addColumn('created_at', moment, (column) => column.notNull())
        .addColumn('corpus_version', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('channel', 'text')
        .addColumn('masked_text', 'text', (column) => column.notNull())
        .addColumn('topic_id', 'text')
        .addColumn('abstained', 'integer', (column) => column.notNull())
        .addColumn('items', 'text', (column) => column.notNull())
        .addColumn('actor_id', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('suggestions_by_time').on('suggestions').column('created_at').execute();
      // No foreign key: outcomes outlive the suggestion, whose text is forgotten after a while.
      await db.schema
        .createTable('outcomes')
        .addColumn('suggestion_id', 'text', (column) => column.notNull())
        .addColumn('item_kind', 'text', (column) => column.notNull())
        .addColumn('item_id', 'text', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addColumn('at', moment, (column) => column.notNull())
        .addColumn('edited_share', 'double precision')
        .addColumn('reason', 'text')
        .addColumn('actor_id', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('outcomes_key', ['suggestion_id', 'item_kind', 'item_id', 'event'])
        .execute();
      await db.schema
        .createTable('actors')
        .addColumn('actor_id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('email', 'text')
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('created_at', moment, (column) => column.notNull())
        .addColumn('revoked_at', moment)
        .execute();
      await sql`create unique index actors_live_name on actors (name) where revoked_at is null`.execute(db);
      await db.schema
        .createTable('credentials')
        .addColumn('secret_hash', 'text', (column) => column.primaryKey())
        .addColumn('actor_id', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('created_at', moment, (column) => column.notNull())
        .addColumn('expires_at', moment)
        .execute();
      await db.schema.createIndex('credentials_by_actor').on('credentials').column('actor_id').execute();
      await db.schema
        .createTable('search_misses')
        .addColumn('masked_text', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('at', moment, (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('search_misses_by_time').on('search_misses').column('at').execute();
    },
  };
}
