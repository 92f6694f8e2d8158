import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import type { FeedbackKind } from '../../feedback/feedback.ts';
import { uuidOf } from '../../feedback/uuid-of.ts';
import type { Library } from '../../knowledge.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { maskedText } from '../typed-text.ts';
import { toReportReply } from './mapping.ts';
import {
  KeptReportSchema,
  NewReportSchema,
  ReportListSchema,
  ReportsQuerySchema,
  SeenReportsSchema,
} from './schema.ts';

const security = [{ token: [] }, { session: [] }];

/** Tells the owner of a text what is amiss with it. */
export const reportRoute = createRoute({
  method: 'post',
  path: '/v1/reports',
  tags: ['Agent'],
  summary: 'Report a response, article or procedure to its owner',
  description:
    'For people, not machines. The owner finds it, with the name of who reported it, in `GET /v1/feedback` and decides by `PATCH /v1/feedback/{feedbackId}`. The same report of one person on one day is one.',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: NewReportSchema } } } },
  responses: {
    200: { description: 'Reported.', content: { 'application/json': { schema: KeptReportSchema } } },
    ...refusals(400, 401, 403, 404, 413, 415, 429, 500),
  },
});

/** What became of one's own reports. */
export const reportsRoute = createRoute({
  method: 'get',
  path: '/v1/reports',
  tags: ['Agent'],
  summary: 'List one’s own reports with what was decided',
  security,
  request: { query: ReportsQuerySchema },
  responses: {
    200: { description: 'Reports.', content: { 'application/json': { schema: ReportListSchema } } },
    ...refusals(400, 401, 403, 429, 500),
  },
});

/** Takes the mark of what is new. */
export const seenReportsRoute = createRoute({
  method: 'post',
  path: '/v1/reports/seen',
  tags: ['Agent'],
  summary: 'Mark decisions about one’s own reports as seen',
  description: 'Ids of reports that are not one’s own are passed over.',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: SeenReportsSchema } } } },
  responses: { 204: { description: 'Marked.' }, ...refusals(400, 401, 403, 413, 415, 429, 500) },
});

/** On disk before the answer. Throws `UNKNOWN_LOCALE`, and `ITEM_NOT_FOUND` for what is not in the content. */
export function report(parts: AppParts): RouteHandler<typeof reportRoute, AppEnv> {
  return async (c) => {
    const { kind, id, locale: asked, reason, step, comment, suggestionId } = c.req.valid('json');
    const { corpus, library } = parts.knowledge();
    const locale = localeOf(corpus, asked);
    requireText(library, { kind, id, locale, step });
    const { actorId, name } = c.get('signedIn');
    const at = parts.now();
    const day = at.toISOString().slice(0, 10);
    const { item, repeated } = await parts.store.saveReport({
      feedbackId: uuidOf('report', actorId, kind, id, locale, reason, String(step ?? ''), day),
      kind,
      id,
      locale,
      reason,
      step: step ?? null,
      maskedComment: maskedText(comment),
      suggestionId: suggestionId ?? null,
      reporterId: actorId,
      reportedBy: name,
      at,
    });
    return c.json({ ...toReportReply(item, corpus), repeated }, 200);
  };
}

export function reports(parts: AppParts): RouteHandler<typeof reportsRoute, AppEnv> {
  return async (c) => {
    const { limit } = c.req.valid('query');
    const { total, unseen, items } = await parts.store.listReports(c.get('signedIn').actorId, limit);
    const { corpus } = parts.knowledge();
    return c.json({ total, unseen, reports: items.map((item) => toReportReply(item, corpus)) }, 200);
  };
}

export function seenReports({ store, now }: AppParts): RouteHandler<typeof seenReportsRoute, AppEnv> {
  return async (c) => {
    const ids = c.req.valid('json').reportIds?.map((reportId) => reportId.toLowerCase());
    await store.markReportsSeen(c.get('signedIn').actorId, now(), ids);
    return c.body(null, 204);
  };
}

/** Texts of every status can be reported: one that was just taken down may still be on somebody's screen. */
function requireText(
  library: Library,
  text: {
    readonly kind: FeedbackKind;
    readonly id: string;
    readonly locale: string;
    readonly step: number | undefined;
  },
): void {
  const { kind, id, locale, step } = text;
  const procedure = library.playbookArticle(id, locale)?.procedure;
  const isKnown = {
    response: () => library.response(id, locale) !== undefined,
    article: () => (library.article(id, locale) ?? library.playbookArticle(id, locale)) !== undefined,
    procedure: () => procedure !== undefined,
  }[kind]();
  if (!isKnown)
    throw new RequestError('ITEM_NOT_FOUND', `There is no ${kind} with this id in this language.`);
  if (step !== undefined && procedure?.steps[step] === undefined) {
    throw new RequestError('ITEM_NOT_FOUND', 'The procedure has no such step.', {
      issues: [
        { path: 'step', message: 'unknown step', expected: `0 to ${(procedure?.steps.length ?? 1) - 1}` },
      ],
    });
  }
}
