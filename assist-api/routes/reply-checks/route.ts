import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { limitsRole } from '../../auth/roles.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { reasonsToKeep } from './keep-reasons.ts';
import { ReplyCheckRequestSchema, ReplyCheckSchema } from './schema.ts';

/** What should not be sent as it stands, each with why and what would be right. */
export const replyChecksRoute = createRoute({
  method: 'post',
  path: '/v1/reply-checks',
  tags: ['Agent'],
  summary: 'Check a reply before it is inserted',
  description:
    'Reads a reply as it would be sent, whoever wrote it. Figures, hours, days, links and numbers are held against the facts and articles that they are about; data of the case is never judged as a business fact. The text is not kept; a stated reason is, masked, as a report to the owner of the fact (`GET /v1/reports`).',
  security: [{ token: [] }, { session: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: ReplyCheckRequestSchema } } } },
  responses: {
    200: {
      description: 'What was found; empty for a reply that can be sent.',
      content: { 'application/json': { schema: ReplyCheckSchema } },
    },
    ...refusals(400, 401, 403, 413, 415, 429, 500),
  },
});

/** Checks; a manager's own limits hold for a manager, the agent's for everybody else. Reasons are on disk before the answer. */
export function replyChecks(parts: AppParts): RouteHandler<typeof replyChecksRoute, AppEnv> {
  return async (c) => {
    const request = c.req.valid('json');
    const { corpus, replyChecks: checks } = parts.knowledge();
    localeOf(corpus, request.locale);
    localeOf(corpus, request.agentLocale, 'agentLocale');
    const signedIn = c.get('signedIn');
    const now = parts.now();
    const checked = checks.check(request, { role: limitsRole(signedIn.role) }, now);
    const reasons = reasonsToKeep(checked, corpus, { signedIn, at: now });
    for (const reason of reasons) await parts.store.saveReport(reason);
    return c.json(checked, 200);
  };
}
