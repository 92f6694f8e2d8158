import { createRoute, z } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import { ownedTexts } from '../../feedback/owner.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { maskedText } from '../typed-text.ts';
import { toFeedbackReply } from './mapping.ts';
import {
  ArticleFeedbackQuerySchema,
  ArticleFeedbackSchema,
  DecisionRequestSchema,
  FeedbackItemSchema,
  FeedbackListSchema,
  FeedbackQuerySchema,
} from './schema.ts';

const security = [{ token: [] }, { session: [] }];

/** What readers said of one article. */
export const articleFeedbackRoute = createRoute({
  method: 'get',
  path: '/v1/articles/{articleId}/feedback',
  tags: ['Writer'],
  summary: 'Read the votes and feedback of an article',
  security,
  request: {
    params: z.object({ articleId: z.string().max(200).openapi({ example: 'request-return' }) }),
    query: ArticleFeedbackQuerySchema,
  },
  responses: {
    200: {
      description: 'Votes and items.',
      content: { 'application/json': { schema: ArticleFeedbackSchema } },
    },
    ...refusals(400, 401, 403, 404, 429, 500),
  },
});

/** What readers and the team said of all texts. */
export const feedbackRoute = createRoute({
  method: 'get',
  path: '/v1/feedback',
  tags: ['Writer'],
  summary: 'List the feedback on articles, responses and procedures',
  description:
    'Equal reasons of readers without a comment are one item, counted in `times`. A report of the team is an item of its own, with `reportedBy`.',
  security,
  request: { query: FeedbackQuerySchema },
  responses: {
    200: { description: 'Items.', content: { 'application/json': { schema: FeedbackListSchema } } },
    ...refusals(400, 401, 403, 429, 500),
  },
});

/** What was decided about an item. */
export const decisionRoute = createRoute({
  method: 'patch',
  path: '/v1/feedback/{feedbackId}',
  tags: ['Writer'],
  summary: 'Decide about an item of feedback',
  description:
    'Writers and managers decide. Closing an item needs what was changed, or why nothing is. Status `open` takes a decision back.',
  security,
  request: {
    params: z.object({ feedbackId: z.string().max(200) }),
    body: { required: true, content: { 'application/json': { schema: DecisionRequestSchema } } },
  },
  responses: {
    200: {
      description: 'The item, decided.',
      content: { 'application/json': { schema: FeedbackItemSchema } },
    },
    ...refusals(400, 401, 403, 404, 413, 415, 429, 500),
  },
});

/** Articles of every status, so that a writer sees what was said before a text was taken down. */
export function articleFeedback(parts: AppParts): RouteHandler<typeof articleFeedbackRoute, AppEnv> {
  return async (c) => {
    const { articleId } = c.req.valid('param');
    const { locale: asked, status, limit } = c.req.valid('query');
    const knowledge = parts.knowledge();
    const locale = localeOf(knowledge.corpus, asked);
    if (!knowledge.library.article(articleId, locale)) {
      throw new RequestError(
        'ARTICLE_NOT_FOUND',
        'There is no public article with this id in this language.',
      );
    }
    const statuses = status && [status];
    const { total, items } = await parts.store.listFeedback({ id: articleId, locale, statuses, limit });
    const [votes] = await parts.store.countVotes({ articleId, locale });
    const { helpful = 0, notHelpful = 0 } = votes ?? {};
    return c.json(
      {
        articleId,
        locale,
        votes: { helpful, notHelpful },
        total,
        items: items.map((item) => toFeedbackReply(item, knowledge.corpus)),
      },
      200,
    );
  };
}

/** Throws `UNKNOWN_OWNER` for a team that business.yaml does not have. */
export function feedback(parts: AppParts): RouteHandler<typeof feedbackRoute, AppEnv> {
  return async (c) => {
    const { locale, status, owner, source, limit } = c.req.valid('query');
    const { corpus } = parts.knowledge();
    if (locale !== undefined) localeOf(corpus, locale);
    if (owner !== undefined && !Object.hasOwn(corpus.business.teams, owner)) {
      const expected = Object.keys(corpus.business.teams).join(', ');
      throw new RequestError('UNKNOWN_OWNER', `There is no team "${owner}". Use one of: ${expected}.`, {
        issues: [{ path: 'owner', message: 'unknown team', expected }],
      });
    }
    const { total, items } = await parts.store.listFeedback({
      locale,
      statuses: status && [status],
      source,
      ...(owner !== undefined && { texts: ownedTexts(owner, corpus) }),
      limit,
    });
    const listed = new Set(items.map((item) => `${item.locale}/${item.id}`));
    const votes = (await parts.store.countVotes()).filter((count) =>
      listed.has(`${count.locale}/${count.articleId}`),
    );
    return c.json(
      {
        total,
        items: items.map((item) => toFeedbackReply(item, corpus)),
        votes: votes.map(({ articleId, locale: own, helpful, notHelpful }) => ({
          articleId,
          locale: own,
          votes: { helpful, notHelpful },
        })),
      },
      200,
    );
  };
}

/** On disk before the answer. */
export function decision(parts: AppParts): RouteHandler<typeof decisionRoute, AppEnv> {
  return async (c) => {
    const { feedbackId } = c.req.valid('param');
    const { status, decision: why, changed } = c.req.valid('json');
    const isId = z.uuid().safeParse(feedbackId).success;
    const item = isId
      ? await parts.store.decideFeedback(feedbackId.toLowerCase(), {
          status,
          decision: maskedText(why),
          changed: maskedText(changed),
          by: c.get('signedIn').name,
          at: parts.now(),
        })
      : undefined;
    if (!item) throw new RequestError('FEEDBACK_NOT_FOUND', 'There is no feedback with this id.');
    return c.json(toFeedbackReply(item, parts.knowledge().corpus), 200);
  };
}
