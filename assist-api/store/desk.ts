import type { Kysely } from 'kysely';
import { z } from 'zod';
import { deskItemKinds } from '../desk/desk.ts';
import type { DeskItem, DeskStore } from '../desk/desk.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';

const ItemKindSchema = z.enum(deskItemKinds);

/** Events by which somebody used an item, and not only saw it listed. */
const usingEvents = ['opened', 'inserted', 'sent'] as const;
/** Outcomes that are read for each recent item: one item has up to three, and some are used again and again. */
const outcomesPerRecent = 20;

/** Favourites, snippets, and what was used last. */
export function deskStore(db: Kysely<Tables>): DeskStore {
  return {
    async listFavourites(actorId) {
      const rows = await db
        .selectFrom('favourites')
        .selectAll()
        .where('actor_id', '=', actorId)
        .orderBy('at', 'desc')
        .execute();
      return rows
        .map(toItem)
        .sort(
          (one, other) =>
            other.at.getTime() - one.at.getTime() ||
            compareText(one.kind, other.kind) ||
            compareText(one.id, other.id),
        );
    },

    async addFavourite(actorId, { kind, id, at }, most) {
      return await db.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('favourites')
          .values({ actor_id: actorId, item_kind: kind, item_id: id, at: at.toISOString() })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 0n) return true;
        const { total } = await transaction
          .selectFrom('favourites')
          .select((select) => select.fn.countAll().as('total'))
          .where('actor_id', '=', actorId)
          .executeTakeFirstOrThrow();
        if (Number(total) <= most) return true;
        await transaction
          .deleteFrom('favourites')
          .where('actor_id', '=', actorId)
          .where('item_kind', '=', kind)
          .where('item_id', '=', id)
          .execute();
        return false;
      });
    },

    async removeFavourite(actorId, { kind, id }) {
      await db
        .deleteFrom('favourites')
        .where('actor_id', '=', actorId)
        .where('item_kind', '=', kind)
        .where('item_id', '=', id)
        .execute();
    },

    async listSnippets(actorId) {
      const rows = await db.selectFrom('snippets').selectAll().where('actor_id', '=', actorId).execute();
      // Sorted here: databases order text by their own collation.
      return rows
        .map((row) => ({
          snippetId: row.snippet_id,
          title: row.title,
          text: row.text,
          locale: row.locale,
          updatedAt: new Date(row.updated_at),
        }))
        .sort(
          (one, other) =>
            compareText(one.title.toLowerCase(), other.title.toLowerCase()) ||
            compareText(one.snippetId, other.snippetId),
        );
    },

    async saveSnippet(actorId, { snippetId, title, text, locale, updatedAt }, most) {
      const values = {
        title: storable(title),
        text: storable(text),
        locale,
        updated_at: updatedAt.toISOString(),
      };
      return await db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('snippets')
          .set(values)
          .where('actor_id', '=', actorId)
          .where('snippet_id', '=', snippetId)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) return true;
        const { total } = await transaction
          .selectFrom('snippets')
          .select((select) => select.fn.countAll().as('total'))
          .where('actor_id', '=', actorId)
          .executeTakeFirstOrThrow();
        if (Number(total) >= most) return false;
        await transaction
          .insertInto('snippets')
          .values({ actor_id: actorId, snippet_id: snippetId, ...values })
          .onConflict((conflict) => conflict.columns(['actor_id', 'snippet_id']).doUpdateSet(values))
          .execute();
        return true;
      });
    },

    async removeSnippet(actorId, snippetId) {
      await db
        .deleteFrom('snippets')
        .where('actor_id', '=', actorId)
        .where('snippet_id', '=', snippetId)
        .execute();
    },

    async listRecents(actorId, limit) {
      const rows = await db
        .selectFrom('outcomes')
        .select(['item_kind', 'item_id', 'at'])
        .where('actor_id', '=', actorId)
        .where('event', 'in', usingEvents)
        .orderBy('at', 'desc')
        .orderBy('item_id')
        .limit(limit * outcomesPerRecent)
        .execute();
      const latest = new Map<string, DeskItem>();
      for (const item of rows.map(toItem)) {
        const key = `${item.kind} ${item.id}`;
        if (!latest.has(key)) latest.set(key, item);
      }
      return [...latest.values()].slice(0, limit);
    },
  };
}

const compareText = (one: string, other: string) => Number(one > other) - Number(one < other);

const toItem = (row: {
  readonly item_kind: string;
  readonly item_id: string;
  readonly at: string | Date;
}): DeskItem => ({ kind: ItemKindSchema.parse(row.item_kind), id: row.item_id, at: new Date(row.at) });
