import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { ReplyRequestSchema, ReplySchema } from './schema.ts';

/** A reply from chosen responses, or one that only says that the message is being looked into. */
export const repliesRoute = createRoute({
  method: 'post',
  path: '/v1/replies',
  tags: ['Agent'],
  summary: 'Compose a reply from chosen responses',
  security: [{ token: [] }, { session: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: ReplyRequestSchema } } } },
  responses: {
    200: {
      description: 'The reply; nothing is kept.',
      content: { 'application/json': { schema: ReplySchema } },
    },
    ...refusals(400, 401, 403, 404, 413, 415, 429, 500),
  },
});

/** Composes; the same request gives the same reply while the content stays as it is. */
export function replies(parts: AppParts): RouteHandler<typeof repliesRoute, AppEnv> {
  return (c) => {
    const request = c.req.valid('json');
    const knowledge = parts.knowledge();
    if (request.locale !== undefined) localeOf(knowledge.corpus, request.locale);
    const outcome = knowledge.reply(request);
    if ('unknown' in outcome) {
      const names = outcome.unknown.join(', ');
      throw new RequestError(
        'RESPONSE_NOT_FOUND',
        `No response in "${outcome.locale}" has the short code ${names}. See GET /v1/canned-responses.`,
      );
    }
    return c.json(outcome.reply, 200);
  };
}
