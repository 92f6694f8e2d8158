import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { limitsRole } from '../../auth/roles.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { EscalationRequestSchema, EscalationSummarySchema } from './schema.ts';

/** The note with which a case is handed over. */
export const escalationSummariesRoute = createRoute({
  method: 'post',
  path: '/v1/escalation-summaries',
  tags: ['Agent'],
  summary: 'Sum up a case for the team that takes it over',
  description:
    "The customer's question in their own words, what was tried, what is known and what is missing, by when, and which team: facts only, never a judgement of the customer. Nothing of it is kept.",
  security: [{ token: [] }, { session: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: EscalationRequestSchema } } } },
  responses: {
    200: {
      description: 'The summary.',
      content: { 'application/json': { schema: EscalationSummarySchema } },
    },
    ...refusals(400, 401, 403, 413, 415, 429, 500),
  },
});

/** Sums up; the same request gives the same summary while the content stays as it is and no deadline passes. */
export function escalationSummaries(parts: AppParts): RouteHandler<typeof escalationSummariesRoute, AppEnv> {
  return (c) => {
    const request = c.req.valid('json');
    const knowledge = parts.knowledge();
    const locale = localeOf(knowledge.corpus, request.locale);
    const role = limitsRole(c.get('signedIn').role);
    return c.json(knowledge.escalationSummary({ ...request, locale }, role), 200);
  };
}
