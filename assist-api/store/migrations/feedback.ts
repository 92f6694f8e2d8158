import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Votes on articles, and what was said with them. */
export function feedback(momentType: 'text' | 'timestamptz'): Migration {
  const moment = sql.raw(momentType);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('votes')
        .addColumn('article_id', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('vote_id', 'text', (column) => column.notNull())
        .addColumn('helpful', 'integer', (column) => column.notNull())
        .addColumn('is_counted', 'integer', (column) => column.notNull())
        .addColumn('at', moment, (column) => column.notNull())
        // No foreign key: an item may be forgotten, the vote stays.
        .addColumn('feedback_id', 'text')
        .addPrimaryKeyConstraint('votes_key', ['article_id', 'locale', 'vote_id'])
        .execute();
      await db.schema
        .createTable('feedback')
        .addColumn('feedback_id', 'text', (column) => column.primaryKey())
        .addColumn('article_id', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('helpful', 'integer', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('masked_comment', 'text')
        .addColumn('times', 'integer', (column) => column.notNull())
        .addColumn('at', moment, (column) => column.notNull())
        .addColumn('open_key', 'text', (column) => column.unique())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('decision', 'text')
        .addColumn('changed', 'text')
        .addColumn('decided_at', moment)
        .addColumn('decided_by', 'text')
        .execute();
      await db.schema
        .createIndex('feedback_by_article')
        .on('feedback')
        .columns(['article_id', 'locale'])
        .execute();
      await db.schema.createIndex('feedback_by_status').on('feedback').column('status').execute();
    },
  };
}
