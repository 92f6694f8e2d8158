import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { isLive } from '../../../content/corpus/index.ts';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import { clientAddress } from '../../limits/client-address.ts';
import { createFirstComers } from '../../limits/first-comers.ts';
import { perSpan } from '../../limits/token-buckets.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { maskedText } from '../typed-text.ts';
import { VoteParamsSchema, VoteRequestSchema } from './schema.ts';

/** Room for the longest comment with every character escaped. */
export const maxVoteBytes = 8 * 1024;

/** Within this span the votes of one browser on one article count once. */
const browserSpanMs = 24 * 3_600_000;
/**
 * Further votes of what looks like one browser: phones of one kind behind one mobile carrier look alike, so what they
 * say is kept, up to this many an hour for one article.
 */
const furtherVotesPerHour = 30;
const rememberedBrowsers = 50_000;

/** Keeps whether an article helped. */
export const votesRoute = createRoute({
  method: 'post',
  path: '/v1/articles/{articleId}/votes',
  tags: ['Public'],
  summary: 'Say whether an article helped',
  description:
    'The same `voteId` changes its vote. Nothing is kept of who voted; further votes of one browser on one article within a day do not count, but their comments are kept. Taken from pages of the help center and of ALLOWED_ORIGINS only.',
  request: {
    params: VoteParamsSchema,
    body: { required: true, content: { 'application/json': { schema: VoteRequestSchema } } },
  },
  responses: { 204: { description: 'Kept.' }, ...refusals(400, 403, 404, 413, 415, 429, 500) },
});

/** Stores the vote, its comment masked; on disk before the answer. Live public articles only. */
export function votes(parts: AppParts): RouteHandler<typeof votesRoute, AppEnv> {
  const { store, config, now } = parts;
  const nowMs = () => now().getTime();
  const browsers = createFirstComers({ spanMs: browserSpanMs, maxKeys: rememberedBrowsers }, nowMs);
  const further = perSpan(furtherVotesPerHour, 3_600, { maxKeys: rememberedBrowsers }, nowMs);
  return async (c) => {
    const { articleId } = c.req.valid('param');
    const { locale: asked, voteId, helpful, reason, comment, website = '' } = c.req.valid('json');
    const { corpus, library } = parts.knowledge();
    const locale = localeOf(corpus, asked);
    const article = library.article(articleId, locale);
    if (!article || !isLive(article, now(), corpus.business.timeZone)) {
      throw new RequestError('ARTICLE_NOT_FOUND', 'There is no article with this id in this language.');
    }
    if (website !== '') return c.body(null, 204);
    const agent = (c.req.header('user-agent') ?? '').slice(0, 300);
    const browser = browsers.keyOf([clientAddress(c, config.trustProxyHops), agent, articleId]);
    const isCounted = browsers.isFirst(browser, voteId);
    const waitSeconds = isCounted ? 0 : further.take(browser);
    if (waitSeconds > 0) {
      throw new RequestError('TOO_MANY_REQUESTS', `Too many votes. Try again in ${waitSeconds} s.`, {
        headers: { 'Retry-After': String(waitSeconds) },
      });
    }
    await store.saveVote({
      articleId,
      locale,
      voteId: voteId.toLowerCase(),
      helpful,
      isCounted,
      reason: reason ?? null,
      maskedComment: maskedText(comment),
      at: now(),
    });
    return c.body(null, 204);
  };
}
