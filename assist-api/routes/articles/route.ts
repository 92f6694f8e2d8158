import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { isLive } from '../../../content/corpus/index.ts';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { toArticleReply } from './mapping.ts';
import { ArticleParamsSchema, ArticleQuerySchema, ArticleReplySchema } from './schema.ts';

/** A public or playbook article with its passages and procedure. */
export const articleRoute = createRoute({
  method: 'get',
  path: '/v1/articles/{articleId}',
  tags: ['Agent'],
  summary: 'Read an article, public or internal',
  security: [{ token: [] }, { session: [] }],
  request: { params: ArticleParamsSchema, query: ArticleQuerySchema },
  responses: {
    200: { description: 'The article.', content: { 'application/json': { schema: ArticleReplySchema } } },
    ...refusals(400, 401, 403, 404, 429, 500),
  },
});

/** Live articles only; the refusal names the languages that a missing one has. */
export function article(parts: AppParts): RouteHandler<typeof articleRoute, AppEnv> {
  return (c) => {
    const { articleId } = c.req.valid('param');
    const { corpus, library } = parts.knowledge();
    const locale = localeOf(corpus, c.req.valid('query').locale);
    const now = parts.now();
    const live = library
      .translations(articleId)
      .filter((each) => isLive(each, now, corpus.business.timeZone));
    const found = live.find((each) => each.locale === locale);
    if (!found) {
      const locales = live.map((each) => each.locale).join(' or ');
      throw new RequestError(
        'ARTICLE_NOT_FOUND',
        locales === ''
          ? 'There is no article with this id.'
          : `The article has no "${locale}" text. Ask for it with locale=${locales}.`,
      );
    }
    return c.json(toArticleReply(found, live, { corpus, library }, parts.config), 200);
  };
}
