import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder, Kysely, Selectable, SelectQueryBuilder, Transaction } from 'kysely';
import { z } from 'zod';
import { feedbackKinds, feedbackStatuses, itemReasons } from '../feedback/feedback.ts';
import type { FeedbackFilter, FeedbackItem, FeedbackStore, Vote } from '../feedback/feedback.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';

const KindSchema = z.enum(feedbackKinds);
const ReasonSchema = z.enum(itemReasons).nullable();
const StatusSchema = z.enum(feedbackStatuses);

/** PostgreSQL ends one of two transactions that wait for each other: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const deadlockCode = '40P01';
const mostTries = 5;

/** Votes on articles and what was said with them. */
export function feedbackStore(db: Kysely<Tables>): FeedbackStore {
  return {
    async saveVote(vote) {
      for (let tries = 1; ; tries += 1) {
        try {
          await db.transaction().execute((transaction) => saveIn(transaction, vote));
          return;
        } catch (error) {
          const isDeadlock = error instanceof Error && 'code' in error && error.code === deadlockCode;
          if (!isDeadlock || tries === mostTries) throw error;
        }
      }
    },

    async countVotes({ articleId, locale } = {}) {
      const rows = await db
        .selectFrom('votes')
        .select((select) => [
          'article_id',
          'locale',
          select.fn.sum('helpful').as('helpful'),
          select.fn.countAll().as('total'),
        ])
        .where('is_counted', '=', 1)
        .$if(articleId !== undefined, (query) => query.where('article_id', '=', articleId ?? ''))
        .$if(locale !== undefined, (query) => query.where('locale', '=', locale ?? ''))
        .groupBy(['article_id', 'locale'])
        .execute();
      // Sorted here: databases order text by their own collation.
      return rows
        .map((row) => ({
          articleId: row.article_id,
          locale: row.locale,
          helpful: Number(row.helpful),
          notHelpful: Number(row.total) - Number(row.helpful),
        }))
        .sort((a, b) => compareText(a.articleId, b.articleId) || compareText(a.locale, b.locale));
    },

    async listFeedback(filter) {
      if (filter.texts?.length === 0) return { total: 0, items: [] };
      const meant = narrow(db.selectFrom('feedback'), filter);
      const { total } = await meant
        .select((select) => select.fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await meant
        .selectAll()
        .orderBy((order) =>
          order
            .case()
            .when('status', '=', 'open')
            .then(0)
            .when('status', '=', 'accepted')
            .then(1)
            .else(2)
            .end(),
        )
        .orderBy('times', 'desc')
        .orderBy('at', 'desc')
        .orderBy('feedback_id')
        .limit(filter.limit)
        .execute();
      return { total: Number(total), items: rows.map(toItem) };
    },

    async saveReport(report) {
      const maskedComment = report.maskedComment === null ? null : storable(report.maskedComment);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('feedback')
        .values({
          feedback_id: report.feedbackId,
          item_kind: report.kind,
          item_id: report.id,
          locale: report.locale,
          helpful: 0,
          reason: report.reason,
          masked_comment: maskedComment,
          times: 1,
          at: report.at.toISOString(),
          open_key: null,
          status: 'open',
          decision: null,
          changed: null,
          decided_at: null,
          decided_by: null,
          step: report.step,
          suggestion_id: report.suggestionId,
          reporter_id: report.reporterId,
          reported_by: storable(report.reportedBy),
          seen_at: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      const repeated = numInsertedOrUpdatedRows === 0n;
      if (repeated && maskedComment !== null) {
        await db
          .updateTable('feedback')
          .set({ masked_comment: maskedComment })
          .where('feedback_id', '=', report.feedbackId)
          .where('status', '=', 'open')
          .execute();
      }
      const row = await db
        .selectFrom('feedback')
        .selectAll()
        .where('feedback_id', '=', report.feedbackId)
        .executeTakeFirstOrThrow();
      return { item: toItem(row), repeated };
    },

    async listReports(reporterId, limit) {
      const own = db.selectFrom('feedback').where('reporter_id', '=', reporterId);
      const count = async (query: typeof own) => {
        const { total } = await query
          .select((select) => select.fn.countAll().as('total'))
          .executeTakeFirstOrThrow();
        return Number(total);
      };
      const rows = await own
        .selectAll()
        .orderBy((order) => order.case().when(isUnseen(order)).then(0).else(1).end())
        .orderBy('at', 'desc')
        .orderBy('feedback_id')
        .limit(limit)
        .execute();
      return { total: await count(own), unseen: await count(own.where(isUnseen)), items: rows.map(toItem) };
    },

    async markReportsSeen(reporterId, at, feedbackIds) {
      if (feedbackIds?.length === 0) return;
      await db
        .updateTable('feedback')
        .set({ seen_at: at.toISOString() })
        .where('reporter_id', '=', reporterId)
        .where(isUnseen)
        .$if(feedbackIds !== undefined, (query) => query.where('feedback_id', 'in', feedbackIds ?? []))
        .execute();
    },

    async decideFeedback(feedbackId, { status, decision, changed, by, at }) {
      const isOpen = status === 'open';
      const row = await db
        .updateTable('feedback')
        .set({
          status,
          // What is said from now on makes an item of its own, so that a decision never covers what came after it.
          open_key: null,
          decision: isOpen || decision === null ? null : storable(decision),
          changed: isOpen || changed === null ? null : storable(changed),
          decided_at: isOpen ? null : at.toISOString(),
          decided_by: isOpen ? null : storable(by),
          seen_at: null,
        })
        .where('feedback_id', '=', feedbackId)
        .returningAll()
        .executeTakeFirst();
      return row && toItem(row);
    },

    async forgetCommentsBefore({ closed, any }) {
      return await db.transaction().execute(async (transaction) => {
        const gone = await transaction
          .deleteFrom('feedback')
          .where('at', '<', any.toISOString())
          .where('status', 'in', ['open', 'accepted'])
          .where('reason', 'is', null)
          .executeTakeFirst();
        const emptied = await transaction
          .updateTable('feedback')
          .set({ masked_comment: null })
          .where('masked_comment', 'is not', null)
          .where((where) =>
            where.or([
              where('at', '<', any.toISOString()),
              where.and([
                where('at', '<', closed.toISOString()),
                where('status', 'in', ['declined', 'done']),
              ]),
            ]),
          )
          .executeTakeFirst();
        return Number(gone.numDeletedRows) + Number(emptied.numUpdatedRows);
      });
    },
  };
}

async function saveIn(transaction: Transaction<Tables>, vote: Vote): Promise<void> {
  const kept = await transaction
    .insertInto('votes')
    .values({
      article_id: vote.articleId,
      locale: vote.locale,
      vote_id: vote.voteId,
      helpful: vote.helpful ? 1 : 0,
      is_counted: vote.isCounted ? 1 : 0,
      at: vote.at.toISOString(),
      feedback_id: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'locale', 'vote_id']).doUpdateSet((set) => ({
        helpful: set.ref('excluded.helpful'),
        at: set.ref('excluded.at'),
        is_counted: set
          .case()
          .when('votes.is_counted', '=', 1)
          .then(1)
          .else(set.ref('excluded.is_counted'))
          .end(),
      })),
    )
    .returning(['feedback_id', 'is_counted'])
    .executeTakeFirstOrThrow();
  const said = { ...vote, maskedComment: vote.maskedComment === null ? null : storable(vote.maskedComment) };
  const before =
    kept.feedback_id === null
      ? undefined
      : await transaction
          .selectFrom('feedback')
          .selectAll()
          .where('feedback_id', '=', kept.feedback_id)
          .executeTakeFirst();
  const isSame =
    before?.reason === said.reason &&
    before.masked_comment === said.maskedComment &&
    (before.helpful === 1) === said.helpful;
  if (isSame) return;
  if (before) await withdraw(transaction, before.feedback_id);
  const feedbackId = await add(transaction, { ...said, isCounted: kept.is_counted === 1 });
  await transaction
    .updateTable('votes')
    .set({ feedback_id: feedbackId })
    .where('article_id', '=', vote.articleId)
    .where('locale', '=', vote.locale)
    .where('vote_id', '=', vote.voteId)
    .execute();
}

/** Takes one voice from an open item; what is decided stays as it is. */
async function withdraw(transaction: Transaction<Tables>, feedbackId: string): Promise<void> {
  await transaction
    .updateTable('feedback')
    .set((set) => ({ times: set('times', '-', 1) }))
    .where('feedback_id', '=', feedbackId)
    .where('status', '=', 'open')
    .execute();
  await transaction
    .deleteFrom('feedback')
    .where('feedback_id', '=', feedbackId)
    .where('times', '=', 0)
    .execute();
}

/** Gives the id of the item, null where nothing was said, or a further vote of one browser gave a mere reason. */
async function add(transaction: Transaction<Tables>, vote: Vote): Promise<string | null> {
  const { articleId, locale, reason, maskedComment, isCounted } = vote;
  if (maskedComment === null && (reason === null || !isCounted)) return null;
  const { feedback_id: feedbackId } = await transaction
    .insertInto('feedback')
    .values({
      feedback_id: randomUUID(),
      item_kind: 'article',
      item_id: articleId,
      locale,
      helpful: vote.helpful ? 1 : 0,
      reason,
      masked_comment: maskedComment,
      times: 1,
      at: vote.at.toISOString(),
      open_key: maskedComment === null ? JSON.stringify([articleId, locale, reason]) : null,
      status: 'open',
      decision: null,
      changed: null,
      decided_at: null,
      decided_by: null,
      step: null,
      suggestion_id: null,
      reporter_id: null,
      reported_by: null,
      seen_at: null,
    })
    .onConflict((conflict) =>
      conflict.column('open_key').doUpdateSet((set) => ({
        times: set('feedback.times', '+', 1),
        at: set.ref('excluded.at'),
      })),
    )
    .returning('feedback_id')
    .executeTakeFirstOrThrow();
  return feedbackId;
}

/** Reports with a decision that the reporter has not seen; a further decision is unseen again. */
const isUnseen = (where: ExpressionBuilder<Tables, 'feedback'>) =>
  where.and([
    where('reporter_id', 'is not', null),
    where('decided_at', 'is not', null),
    where('seen_at', 'is', null),
  ]);

function narrow<Output>(
  query: SelectQueryBuilder<Tables, 'feedback', Output>,
  { texts, id, locale, statuses, source, idPrefix }: FeedbackFilter,
): SelectQueryBuilder<Tables, 'feedback', Output> {
  let narrowed = query;
  if (texts) {
    const byLocale = [...Map.groupBy(texts, (text) => text.locale)];
    narrowed = narrowed.where((where) =>
      where.or(
        byLocale.map(([own, list]) =>
          where.and([
            where('locale', '=', own),
            where(
              'item_id',
              'in',
              list.map((text) => text.id),
            ),
          ]),
        ),
      ),
    );
  }
  if (id !== undefined) narrowed = narrowed.where('item_id', '=', id);
  if (source !== undefined)
    narrowed = narrowed.where('reporter_id', source === 'reports' ? 'is not' : 'is', null);
  if (locale !== undefined) narrowed = narrowed.where('locale', '=', locale);
  if (statuses) narrowed = narrowed.where('status', 'in', statuses);
  if (idPrefix !== undefined) narrowed = narrowed.where('feedback_id', 'like', `${idPrefix}%`);
  return narrowed;
}

const compareText = (one: string, other: string) => Number(one > other) - Number(one < other);

function toItem(row: Selectable<Tables['feedback']>): FeedbackItem {
  return {
    feedbackId: row.feedback_id,
    kind: KindSchema.parse(row.item_kind),
    id: row.item_id,
    locale: row.locale,
    helpful: row.helpful === 1,
    reason: ReasonSchema.parse(row.reason),
    step: row.step,
    reportedBy: row.reported_by,
    isNew: row.reporter_id !== null && row.decided_at !== null && row.seen_at === null,
    maskedComment: row.masked_comment,
    times: row.times,
    at: new Date(row.at),
    status: StatusSchema.parse(row.status),
    decision: row.decision,
    changed: row.changed,
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at),
    decidedBy: row.decided_by,
  };
}
