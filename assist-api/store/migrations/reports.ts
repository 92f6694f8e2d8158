import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Feedback about responses and procedures too, and from named people. */
export function reports(momentType: 'text' | 'timestamptz'): Migration {
  const moment = sql.raw(momentType);
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      const change = () => db.schema.alterTable('feedback');
      await change().renameColumn('article_id', 'item_id').execute();
      await change()
        .addColumn('item_kind', 'text', (column) => column.notNull().defaultTo('article'))
        .execute();
      await change().addColumn('step', 'integer').execute();
      await change().addColumn('suggestion_id', 'text').execute();
      await change().addColumn('reporter_id', 'text').execute();
      await change().addColumn('reported_by', 'text').execute();
      await change().addColumn('seen_at', moment).execute();
      await db.schema
        .createIndex('feedback_by_reporter')
        .on('feedback')
        .columns(['reporter_id', 'at'])
        .execute();
    },
  };
}
