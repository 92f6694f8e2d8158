import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';
import { toOutcome } from './suggestions.ts';

/** Events that tell whether an item answered a message. */
const tellingEvents = ['inserted', 'edited', 'sent', 'dismissed'] as const;

/** Rows of one statement; both databases take far more values than this makes. */
const rowsAtOnce = 500;

/** What suggestions are learned from. */
export function learningStore(
  db: Kysely<Tables>,
): Pick<
  Store,
  | 'listAnsweredSuggestions'
  | 'listImportedMessages'
  | 'importMessages'
  | 'listUnlearned'
  | 'unlearn'
  | 'allowLearning'
  | 'learningState'
> {
  const count = async (table: 'imported_messages' | 'unlearned') => {
    const { total } = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll().as('total'))
      .executeTakeFirstOrThrow();
    return Number(total);
  };
  return {
    async listAnsweredSuggestions(since) {
      const rows = await db
        .selectFrom('outcomes')
        .innerJoin('suggestions', 'suggestions.suggestion_id', 'outcomes.suggestion_id')
        .selectAll('outcomes')
        .select(['suggestions.locale', 'suggestions.masked_text', 'suggestions.created_at'])
        .where('suggestions.created_at', '>=', since.toISOString())
        .where('outcomes.event', 'in', tellingEvents)
        .execute();
      return [...Map.groupBy(rows, (row) => row.suggestion_id)].flatMap(([suggestionId, own]) => {
        const [first] = own;
        if (!first) return [];
        const { locale, masked_text: maskedText, created_at: createdAt } = first;
        const outcomes = own.map(toOutcome);
        return [{ suggestionId, createdAt: new Date(createdAt), locale, maskedText, outcomes }];
      });
    },

    async listImportedMessages(since) {
      const rows = await db
        .selectFrom('imported_messages')
        .selectAll()
        .where('at', '>=', since.toISOString())
        .execute();
      return rows.map((row) => ({
        sourceId: row.source_id,
        locale: row.locale,
        maskedText: row.masked_text,
        itemId: row.item_id,
        at: new Date(row.at),
      }));
    },

    async importMessages(messages) {
      return await db.transaction().execute(async (transaction) => {
        let added = 0;
        for (const rows of chunks(messages)) {
          const { numInsertedOrUpdatedRows } = await transaction
            .insertInto('imported_messages')
            .values(
              rows.map((message) => ({
                source_id: message.sourceId,
                locale: message.locale,
                masked_text: storable(message.maskedText),
                item_id: message.itemId,
                at: message.at.toISOString(),
              })),
            )
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow();
          added += Number(numInsertedOrUpdatedRows);
        }
        return added;
      });
    },

    async listUnlearned() {
      const rows = await db.selectFrom('unlearned').select('source_id').execute();
      return new Set(rows.map((row) => row.source_id));
    },

    async unlearn(sourceIds, at) {
      await db.transaction().execute(async (transaction) => {
        for (const ids of chunks(sourceIds)) {
          await transaction
            .insertInto('unlearned')
            .values(ids.map((id) => ({ source_id: id, at: at.toISOString() })))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
          await transaction.deleteFrom('imported_messages').where('source_id', 'in', ids).execute();
        }
      });
    },

    async allowLearning(sourceIds) {
      await db.transaction().execute(async (transaction) => {
        for (const ids of chunks(sourceIds)) {
          await transaction.deleteFrom('unlearned').where('source_id', 'in', ids).execute();
        }
      });
    },

    async learningState(since) {
      const { total } = await db
        .selectFrom('outcomes')
        .select((select) => select.fn.countAll().as('total'))
        .where('at', '>=', since.toISOString())
        .where('event', 'in', tellingEvents)
        .executeTakeFirstOrThrow();
      return {
        outcomes: Number(total),
        imported: await count('imported_messages'),
        unlearned: await count('unlearned'),
      };
    },
  };
}

function chunks<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / rowsAtOnce) }, (_, at) =>
    items.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
}
