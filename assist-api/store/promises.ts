import type { Kysely, Selectable, SelectQueryBuilder, Transaction } from 'kysely';
import { z } from 'zod';
import { ChannelSchema } from '../../content/corpus/schema/business.ts';
import { promiseChangeKinds, promiseStatuses } from '../promises/promises.ts';
import type {
  CustomerPromise,
  PromiseChange,
  PromiseFilter,
  PromiseStore,
  PromiseUpdate,
} from '../promises/promises.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';

const ChangeKindSchema = z.enum(promiseChangeKinds);
const StatusSchema = z.enum(promiseStatuses);
const OptionalChannelSchema = ChannelSchema.nullable();

type PromiseRow = Selectable<Tables['promises']>;

/** Promises to customers, with what happened to them. */
export function promiseStore(db: Kysely<Tables>): PromiseStore {
  const findPromise = async (promiseId: string, from: Kysely<Tables> = db) => {
    const row = await from
      .selectFrom('promises')
      .selectAll()
      .where('promise_id', '=', promiseId)
      .executeTakeFirst();
    const [found] = row ? await withChanges([row], from) : [];
    return found;
  };
  return {
    findPromise: (promiseId) => findPromise(promiseId),

    async savePromise(promise) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('promises')
        .values({
          promise_id: promise.promiseId,
          owner_id: promise.ownerId,
          masked_text: storableOrNull(promise.maskedText),
          masked_note: storableOrNull(promise.maskedNote),
          masked_contact_name: storableOrNull(promise.maskedContactName),
          conversation_id: storableOrNull(promise.conversationId),
          channel: promise.channel,
          suggestion_id: promise.suggestionId,
          response_id: promise.responseId,
          due_at: promise.dueAt.toISOString(),
          created_at: promise.createdAt.toISOString(),
          status: 'open',
          closed_at: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      const kept = await findPromise(promise.promiseId);
      if (!kept) throw new Error('A promise that was just kept is gone.');
      return { promise: kept, repeated: numInsertedOrUpdatedRows === 0n };
    },

    async listPromises(filter) {
      const meant = narrow(db.selectFrom('promises'), filter);
      const { total } = await meant
        .select((select) => select.fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await meant
        .selectAll()
        .orderBy((order) => order.case().when('status', '=', 'open').then(0).else(1).end())
        .orderBy('closed_at', 'desc')
        .orderBy('due_at')
        .orderBy('promise_id')
        .limit(filter.limit)
        .execute();
      return { total: Number(total), promises: await withChanges(rows, db) };
    },

    async changePromise(promiseId, update) {
      return await db.transaction().execute(async (transaction) => {
        // Writing first holds the row until the end, so that of two changes at once the second sees the first.
        const row = await transaction
          .updateTable('promises')
          .set((set) => ({ status: set.ref('status') }))
          .where('promise_id', '=', promiseId)
          .returningAll()
          .executeTakeFirst();
        if (!row) return undefined;
        const isReopened = update.status === 'open';
        if (row.status !== 'open' && !isReopened && row.status !== update.status) return 'closed';
        const changes = await changesTo(transaction, row, update);
        if (changes.length > 0) await change(transaction, row, changes, update);
        return await findPromise(promiseId, transaction);
      });
    },

    async forgetPromiseWordsBefore({ closed, any }) {
      return await db.transaction().execute(async (transaction) => {
        const emptied = await transaction
          .updateTable('promises')
          .set({ masked_text: null, masked_note: null, masked_contact_name: null, conversation_id: null })
          .where('masked_text', 'is not', null)
          .where((where) =>
            where.or([
              where('closed_at', '<', closed.toISOString()),
              where('due_at', '<', any.toISOString()),
            ]),
          )
          .executeTakeFirst();
        await transaction
          .updateTable('promise_changes')
          .set({ masked_note: null })
          .where('masked_note', 'is not', null)
          .where('promise_id', 'in', (select) =>
            select.selectFrom('promises').select('promise_id').where('masked_text', 'is', null),
          )
          .execute();
        return Number(emptied.numUpdatedRows);
      });
    },
  };
}

/** What an update really changes. */
async function changesTo(
  transaction: Transaction<Tables>,
  row: PromiseRow,
  { status, dueAt, owner, maskedNote, by, at }: PromiseUpdate,
): Promise<PromiseChange[]> {
  const base = { at, by, fromDueAt: null, toDueAt: null, fromOwner: null, toOwner: null, maskedNote };
  const changes: PromiseChange[] = [];
  const from = new Date(row.due_at);
  if (status !== undefined && status !== row.status)
    changes.push({ ...base, kind: status === 'open' ? 'reopened' : status });
  if (dueAt && dueAt.getTime() !== from.getTime())
    changes.push({ ...base, kind: 'moved', fromDueAt: from, toDueAt: dueAt });
  if (owner && owner.actorId !== row.owner_id) {
    const former = await transaction
      .selectFrom('actors')
      .select('name')
      .where('actor_id', '=', row.owner_id)
      .executeTakeFirst();
    changes.push({ ...base, kind: 'handed_over', fromOwner: former?.name ?? null, toOwner: owner.name });
  }
  return changes;
}

async function change(
  transaction: Transaction<Tables>,
  { promise_id: promiseId }: PromiseRow,
  changes: readonly PromiseChange[],
  { status, dueAt, owner, at }: PromiseUpdate,
): Promise<void> {
  await transaction
    .updateTable('promises')
    .set({
      ...(status !== undefined && { status, closed_at: status === 'open' ? null : at.toISOString() }),
      ...(dueAt && { due_at: dueAt.toISOString() }),
      ...(owner && { owner_id: owner.actorId }),
    })
    .where('promise_id', '=', promiseId)
    .execute();
  const { total } = await transaction
    .selectFrom('promise_changes')
    .select((select) => select.fn.countAll().as('total'))
    .where('promise_id', '=', promiseId)
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('promise_changes')
    .values(
      changes.map((each, index) => ({
        promise_id: promiseId,
        place: Number(total) + index,
        kind: each.kind,
        at: each.at.toISOString(),
        by_name: storable(each.by),
        from_due_at: each.fromDueAt?.toISOString() ?? null,
        to_due_at: each.toDueAt?.toISOString() ?? null,
        from_owner: each.fromOwner,
        to_owner: each.toOwner,
        masked_note: storableOrNull(each.maskedNote),
      })),
    )
    .execute();
}

const storableOrNull = (text: string | null): string | null => (text === null ? null : storable(text));
const dateOrNull = (moment: string | Date | null): Date | null => (moment === null ? null : new Date(moment));

function narrow<Output>(
  query: SelectQueryBuilder<Tables, 'promises', Output>,
  { ownerId, isOpen }: PromiseFilter,
): SelectQueryBuilder<Tables, 'promises', Output> {
  let narrowed = query;
  if (ownerId !== undefined) narrowed = narrowed.where('owner_id', '=', ownerId);
  if (isOpen) narrowed = narrowed.where('status', '=', 'open');
  return narrowed;
}

async function withChanges(rows: readonly PromiseRow[], db: Kysely<Tables>): Promise<CustomerPromise[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.promise_id);
  const changes = await db
    .selectFrom('promise_changes')
    .selectAll()
    .where('promise_id', 'in', ids)
    .orderBy('place')
    .execute();
  const byPromise = Map.groupBy(changes, (row) => row.promise_id);
  return rows.map((row) => ({
    promiseId: row.promise_id,
    ownerId: row.owner_id,
    maskedText: row.masked_text,
    maskedNote: row.masked_note,
    maskedContactName: row.masked_contact_name,
    conversationId: row.conversation_id,
    channel: OptionalChannelSchema.parse(row.channel),
    suggestionId: row.suggestion_id,
    responseId: row.response_id,
    dueAt: new Date(row.due_at),
    createdAt: new Date(row.created_at),
    status: StatusSchema.parse(row.status),
    closedAt: dateOrNull(row.closed_at),
    changes: (byPromise.get(row.promise_id) ?? []).map((each) => ({
      kind: ChangeKindSchema.parse(each.kind),
      at: new Date(each.at),
      by: each.by_name,
      fromDueAt: dateOrNull(each.from_due_at),
      toDueAt: dateOrNull(each.to_due_at),
      fromOwner: each.from_owner,
      toOwner: each.to_owner,
      maskedNote: each.masked_note,
    })),
  }));
}
