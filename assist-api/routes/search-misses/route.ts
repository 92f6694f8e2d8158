import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { maskPersonalData } from '../../../content/corpus/masking/index.ts';
import { refusals } from '../../errors/schema.ts';
import { clientAddress } from '../../limits/client-address.ts';
import { perSpan } from '../../limits/token-buckets.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { SearchMissRequestSchema } from './schema.ts';

/** Within this span one browser's same question counts once. */
const repeatSeconds = 600;
const rememberedQuestions = 20_000;

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
  const { store, config, now } = parts;
  const questions = perSpan(1, repeatSeconds, { maxKeys: rememberedQuestions }, () => now().getTime());
  return async (c) => {
    const { q, locale: asked } = c.req.valid('json');
    const locale = localeOf(parts.knowledge().corpus, asked);
    const maskedText = maskPersonalData(q.normalize('NFC').replace(/\s+/g, ' ').trim());
    const browser = (c.req.header('user-agent') ?? '').slice(0, 300);
    const key = [clientAddress(c, config.trustProxyHops), browser, locale, maskedText.toLowerCase()];
    const isNew = questions.take(JSON.stringify(key)) === 0;
    if (isNew) await store.saveSearchMiss({ maskedText, locale, at: now(), source: 'search' });
    return c.body(null, 204);
  };
}
