import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { checkTopic, localeOf } from '../locale.ts';
import { searchArticles } from './find.ts';
import { toFoundArticles } from './mapping.ts';
import { SearchQuerySchema, SearchResultsSchema } from './schema.ts';

/** What customers find: published public articles only. */
export const searchRoute = createRoute({
  method: 'get',
  path: '/v1/search',
  tags: ['Public'],
  summary: 'Search the public articles',
  request: { query: SearchQuerySchema },
  responses: {
    200: {
      description: 'Articles near the question, best first.',
      content: { 'application/json': { schema: SearchResultsSchema } },
    },
    ...refusals(400, 429, 500),
  },
});

/** Answers from the newest content; nothing is stored. */
export function search(parts: AppParts): RouteHandler<typeof searchRoute, AppEnv> {
  return (c) => {
    const { q, locale: asked, topic, limit } = c.req.valid('query');
    const knowledge = parts.knowledge();
    const { corpus, library, analyser } = knowledge;
    checkTopic(corpus, library, topic);
    const locale =
      asked === undefined
        ? analyser.detectLocale(q, corpus.business.locales).locale
        : localeOf(corpus, asked);
    const query = { text: q, locale, topicId: topic, limit };
    const { read, corrected, found, isAnswered } = searchArticles(knowledge, query, parts.now());
    return c.json(
      {
        locale,
        localeDetected: asked === undefined,
        corrected: [...corrected],
        abstained: !isAnswered,
        results: toFoundArticles(read, found, knowledge, parts.config),
      },
      200,
    );
  };
}
