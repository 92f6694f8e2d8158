import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import { limitsRole } from '../../auth/roles.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { bytesOf, makeSuggestion } from './make.ts';
import { SuggestionRequestSchema, SuggestionSchema } from './schema.ts';
import type { Suggestion } from './schema.ts';

/** What an agent could answer: triage, canned responses, articles, the next step. */
export const suggestionsRoute = createRoute({
  method: 'post',
  path: '/v1/suggestions',
  tags: ['Agent'],
  summary: "Suggest answers to a customer's message",
  security: [{ token: [] }, { session: [] }],
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: SuggestionRequestSchema } },
    },
  },
  responses: {
    200: {
      description: 'Suggested answers, best first.',
      content: { 'application/json': { schema: SuggestionSchema } },
    },
    ...refusals(400, 401, 403, 413, 415, 429, 500),
  },
});

/**
 * Answers, and keeps what was shown, masked; a suggestion that abstains is kept as a gap too.
 * When the store fails the agent gets the suggestion all the same, with `record` in `errors`.
 */
export function suggestions(parts: AppParts): RouteHandler<typeof suggestionsRoute, AppEnv> {
  return async (c) => {
    const request = c.req.valid('json');
    const knowledge = parts.knowledge();
    localeOf(knowledge.corpus, request.locale);
    localeOf(knowledge.corpus, request.agentLocale, 'agentLocale');
    const { actorId, role } = c.get('signedIn');
    const order = { request, role: limitsRole(role), actorId, at: parts.now() };
    const there = await parts.suggestionThreads?.make(knowledge, order);
    const { body, stored } = there ?? makeSuggestion(knowledge, order);
    try {
      const { abstained, maskedText, locale, createdAt } = stored;
      await Promise.all([
        parts.store.saveSuggestion(stored),
        abstained && parts.store.saveSearchMiss({ maskedText, locale, at: createdAt, source: 'suggestion' }),
      ]);
      return reply(c, body);
    } catch (error) {
      parts.log.error('suggestion not stored', {
        requestId: c.get('requestId'),
        error: error instanceof Error ? error.message : String(error),
      });
      const found = knowledge.findSuggestion(request, order.role);
      const failure = {
        part: 'record' as const,
        message: 'The suggestion could not be kept; outcomes for it will be refused.',
      };
      const { suggestionId } = stored;
      return reply(c, bytesOf({ ...found, suggestionId, errors: [...(found.errors ?? []), failure] }));
    }
  };
}

/** As `c.json` would, of what was written before. */
function reply(c: Context<AppEnv>, body: Uint8Array<ArrayBuffer>): TypedResponse<Suggestion, 200, 'json'> {
  const response: unknown = c.body(body, 200, { 'Content-Type': 'application/json' });
  return response as TypedResponse<Suggestion, 200, 'json'>;
}
