import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { isLive } from '../../../content/corpus/index.ts';
import { signatureOf } from '../../auth/people.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { checkTopic, localeOf } from '../locale.ts';
import { findResponses, toReply } from './mapping.ts';
import { CannedResponsesQuerySchema, CannedResponsesSchema } from './schema.ts';

/** Ready replies, by words or short code. */
export const cannedResponsesRoute = createRoute({
  method: 'get',
  path: '/v1/canned-responses',
  tags: ['Agent'],
  summary: 'List or search canned responses',
  security: [{ token: [] }, { session: [] }],
  request: { query: CannedResponsesQuerySchema },
  responses: {
    200: {
      description: 'Live responses.',
      content: { 'application/json': { schema: CannedResponsesSchema } },
    },
    ...refusals(400, 401, 403, 429, 500),
  },
});

/** Live responses of one language. */
export function cannedResponses(parts: AppParts): RouteHandler<typeof cannedResponsesRoute, AppEnv> {
  return (c) => {
    const { q = '', locale: asked, topic, limit } = c.req.valid('query');
    const knowledge = parts.knowledge();
    const { corpus, library } = knowledge;
    const locale = localeOf(corpus, asked);
    checkTopic(corpus, library, topic);
    const now = parts.now();
    const { name, by } = c.get('signedIn');
    const signature = by === 'cookie' ? signatureOf(name) : null;
    const agent = signature === null ? {} : { name: signature };
    const responses = findResponses(knowledge, { q: q.trim(), locale, topicId: topic, limit })
      .filter((response) => isLive(response, now, corpus.business.timeZone))
      .slice(0, limit)
      .map((response) => toReply(response, knowledge, agent));
    return c.json({ locale, responses }, 200);
  };
}
