import type { Insertable, Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { OutcomeEventSchema } from '../routes/outcome/schema.ts';
import { groupWrites } from './grouped-writes.ts';
import { prepareInsert } from './prepared.ts';
import type { RunQuery } from './prepared.ts';
import { storable } from './storable.ts';
import type { SearchMiss, Store, StoredOutcome, StoredSuggestion } from './store.ts';
import type { Tables } from './tables.ts';

const ItemKindSchema = z.enum(['response', 'article']);
const ItemsSchema = z.array(z.object({ kind: ItemKindSchema, id: z.string(), confidence: z.number() }));

/** Suggestions, outcomes and search misses; what was shown and missed is written in groups, through `run`. */
export function suggestionsStore(
  db: Kysely<Tables>,
  run: RunQuery,
): Pick<
  Store,
  | 'saveSuggestion'
  | 'findSuggestion'
  | 'saveOutcome'
  | 'listOutcomes'
  | 'saveSearchMiss'
  | 'countSearchMisses'
  | 'listMissedQuestions'
  | 'forgetTextsBefore'
> & {
  /** Resolves once all that was asked for is written or refused. */
  readonly settled: () => Promise<void>;
} {
  const insertSuggestions = prepareInsert(run, (rows: readonly ReturnType<typeof suggestionRow>[]) =>
    db.insertInto('suggestions').values(rows),
  );
  const insertMisses = prepareInsert(run, (rows: readonly ReturnType<typeof missRow>[]) =>
    db.insertInto('search_misses').values(rows),
  );
  const suggestions = groupWrites<StoredSuggestion>((group) => insertSuggestions(group.map(suggestionRow)));
  const misses = groupWrites<SearchMiss>((group) => insertMisses(group.map(missRow)));
  return {
    saveSuggestion: (suggestion) => suggestions.write(suggestion),
    saveSearchMiss: (miss) => misses.write(miss),

    settled: async () => {
      await suggestions.settled();
      await misses.settled();
    },

    async findSuggestion(suggestionId) {
      const row = await db
        .selectFrom('suggestions')
        .selectAll()
        .where('suggestion_id', '=', suggestionId)
        .executeTakeFirst();
      return row && toSuggestion(row);
    },

    async saveOutcome(outcome) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('outcomes')
        .values({
          suggestion_id: outcome.suggestionId,
          item_kind: outcome.itemKind,
          item_id: outcome.itemId,
          event: outcome.event,
          at: outcome.at.toISOString(),
          edited_share: outcome.editedShare,
          reason: outcome.reason,
          actor_id: outcome.actorId,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return { repeated: numInsertedOrUpdatedRows === 0n };
    },

    async listOutcomes(suggestionId) {
      const rows = await db
        .selectFrom('outcomes')
        .selectAll()
        .where('suggestion_id', '=', suggestionId)
        .orderBy('at')
        .orderBy('item_id')
        .orderBy('event')
        .execute();
      return rows.map(toOutcome);
    },

    async countSearchMisses() {
      const { total } = await db
        .selectFrom('search_misses')
        .select((select) => select.fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      return Number(total);
    },

    async listMissedQuestions(since) {
      const rows = await db
        .selectFrom('search_misses')
        .select((select) => [
          'masked_text',
          'locale',
          select.fn.countAll().as('times'),
          select.fn.max('at').as('last_at'),
        ])
        .where('at', '>=', since.toISOString())
        .groupBy(['masked_text', 'locale'])
        .execute();
      // Sorted here: databases order text by their own collation.
      return rows
        .map((row) => ({
          maskedText: row.masked_text,
          locale: row.locale,
          times: Number(row.times),
          lastAt: new Date(row.last_at),
        }))
        .sort(
          (one, other) =>
            other.times - one.times ||
            compareText(one.maskedText, other.maskedText) ||
            compareText(one.locale, other.locale),
        );
    },

    async forgetTextsBefore(day) {
      const before = day.toISOString();
      return await db.transaction().execute(async (transaction) => {
        const results = [
          await transaction.deleteFrom('suggestions').where('created_at', '<', before).executeTakeFirst(),
          await transaction.deleteFrom('search_misses').where('at', '<', before).executeTakeFirst(),
          await transaction.deleteFrom('imported_messages').where('at', '<', before).executeTakeFirst(),
        ];
        return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
      });
    },
  };
}

const compareText = (one: string, other: string) => Number(one > other) - Number(one < other);

function suggestionRow(suggestion: StoredSuggestion): Insertable<Tables['suggestions']> {
  return {
    suggestion_id: suggestion.suggestionId,
    created_at: suggestion.createdAt.toISOString(),
    corpus_version: suggestion.corpusVersion,
    locale: suggestion.locale,
    channel: suggestion.channel,
    masked_text: storable(suggestion.maskedText),
    topic_id: suggestion.topicId,
    abstained: suggestion.abstained ? 1 : 0,
    items: JSON.stringify(suggestion.items),
    actor_id: suggestion.actorId,
  };
}

function missRow(miss: SearchMiss): Insertable<Tables['search_misses']> {
  return {
    masked_text: storable(miss.maskedText),
    locale: miss.locale,
    at: miss.at.toISOString(),
    source: miss.source,
  };
}

function toSuggestion(row: Selectable<Tables['suggestions']>): StoredSuggestion {
  return {
    suggestionId: row.suggestion_id,
    createdAt: new Date(row.created_at),
    corpusVersion: row.corpus_version,
    locale: row.locale,
    channel: row.channel,
    maskedText: row.masked_text,
    topicId: row.topic_id,
    abstained: row.abstained === 1,
    items: ItemsSchema.parse(JSON.parse(row.items)),
    actorId: row.actor_id,
  };
}

/** An outcome as the store gives it. */
export function toOutcome(row: Selectable<Tables['outcomes']>): StoredOutcome {
  return {
    suggestionId: row.suggestion_id,
    itemKind: ItemKindSchema.parse(row.item_kind),
    itemId: row.item_id,
    event: OutcomeEventSchema.parse(row.event),
    at: new Date(row.at),
    editedShare: row.edited_share,
    reason: row.reason,
    actorId: row.actor_id,
  };
}
