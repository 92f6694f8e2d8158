import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Times promised to customers, and what happened to them. */
export function promises(momentType: 'text' | 'timestamptz'): Migration {
  const moment = sql.raw(momentType);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('promises')
        .addColumn('promise_id', 'text', (column) => column.primaryKey())
        .addColumn('owner_id', 'text', (column) => column.notNull())
        .addColumn('masked_text', 'text')
        .addColumn('masked_note', 'text')
        .addColumn('masked_contact_name', 'text')
        .addColumn('conversation_id', 'text')
        .addColumn('channel', 'text')
        .addColumn('suggestion_id', 'text')
        .addColumn('response_id', 'text')
        .addColumn('due_at', moment, (column) => column.notNull())
        .addColumn('created_at', moment, (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('closed_at', moment)
        .execute();
      await db.schema
        .createIndex('promises_by_owner')
        .on('promises')
        .columns(['owner_id', 'status', 'due_at'])
        .execute();
      await db.schema
        .createIndex('promises_by_status')
        .on('promises')
        .columns(['status', 'due_at'])
        .execute();
      await db.schema
        .createTable('promise_changes')
        .addColumn('promise_id', 'text', (column) => column.notNull())
        .addColumn('place', 'integer', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('at', moment, (column) => column.notNull())
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('from_due_at', moment)
        .addColumn('to_due_at', moment)
        .addColumn('from_owner', 'text')
        .addColumn('to_owner', 'text')
        .addColumn('masked_note', 'text')
        .addPrimaryKeyConstraint('promise_changes_key', ['promise_id', 'place'])
        .execute();
    },
  };
}
