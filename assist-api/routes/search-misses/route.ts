import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { createMissKeeper } from './keep-miss.ts';
import { SearchMissRequestSchema } from './schema.ts';

/** Keeps a question that search did not answer, for writers. */
export const searchMissesRoute = createRoute({
  method: 'post',
  path: '/v1/search-misses',
  tags: ['Public'],
  summary: 'Report a search that found nothing',
  description:
    'The question is masked before it is kept, without anything that tells who asked. The same question from the same browser within ten minutes is kept once.',
  request: { body: { required: true, content: { 'application/json': { schema: SearchMissRequestSchema } } } },
  responses: { 204: { description: 'Kept, or known already.' }, ...refusals(400, 413, 415, 429, 500) },
});

/** Stores the masked question; on disk before the answer. */
export function searchMisses(parts: AppParts): RouteHandler<typeof searchMissesRoute, AppEnv> {
  const keepMiss = createMissKeeper(parts);
  return async (c) => {
    const { q, locale } = c.req.valid('json');
    await keepMiss(c, q, localeOf(parts.knowledge().corpus, locale));
    return c.body(null, 204);
  };
}
