import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { AgentSearchQuerySchema, AgentSearchSchema } from './schema.ts';

/** Everything that agents may see, as they type. */
export const agentSearchRoute = createRoute({
  method: 'get',
  path: '/v1/agent-search',
  tags: ['Agent'],
  summary: 'Search everything as you type',
  description:
    'Canned responses, public articles, passages of the playbook and procedures, by words of which the last may be unfinished; misspelt and informal words are understood. Responses whose short code begins so come first. Nothing is kept of what is typed.',
  security: [{ token: [] }, { session: [] }],
  request: { query: AgentSearchQuerySchema },
  responses: {
    200: {
      description: 'What was found, by kind.',
      content: { 'application/json': { schema: AgentSearchSchema } },
    },
    ...refusals(400, 401, 403, 429, 500),
  },
});

/** Answers from the newest content; nothing is stored. */
export function agentSearch(parts: AppParts): RouteHandler<typeof agentSearchRoute, AppEnv> {
  return (c) => {
    const { q, locale, limit } = c.req.valid('query');
    const knowledge = parts.knowledge();
    const found = knowledge.agentSearch({ text: q, locale: localeOf(knowledge.corpus, locale), limit });
    return c.json(found, 200);
  };
}
