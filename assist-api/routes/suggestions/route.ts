import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import { limitsRole } from '../../auth/roles.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { localeOf } from '../locale.ts';
import { toStoredSuggestion } from './mapping.ts';
import { SuggestionRequestSchema, SuggestionSchema } from './schema.ts';
import type { Suggestion } from './schema.ts';
import type { FoundSuggestion } from './found.ts';
import { writeSuggestion } from './write.ts';

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
    const suggestion = knowledge.findSuggestion(request, limitsRole(role));
    const stored = toStoredSuggestion(request, suggestion, actorId, parts.now());
    try {
      const { abstained, maskedText, locale, createdAt } = stored;
      await Promise.all([
        parts.store.saveSuggestion(stored),
        abstained && parts.store.saveSearchMiss({ maskedText, locale, at: createdAt, source: 'suggestion' }),
      ]);
      return reply(c, suggestion);
    } catch (error) {
      parts.log.error('suggestion not stored', {
        requestId: c.get('requestId'),
        error: error instanceof Error ? error.message : String(error),
      });
      const failure = {
        part: 'record' as const,
        message: 'The suggestion could not be kept; outcomes for it will be refused.',
      };
      return reply(c, { ...suggestion, errors: [...(suggestion.errors ?? []), failure] });
    }
  };
}

/** As `c.json` would, but through the writer; bytes are sent as they are, where a text would be encoded first. */
function reply(c: Context<AppEnv>, suggestion: FoundSuggestion): TypedResponse<Suggestion, 200, 'json'> {
  const body = Buffer.from(writeSuggestion(suggestion), 'latin1');
  const response: unknown = c.body(body, 200, { 'Content-Type': 'application/json' });
  return response as TypedResponse<Suggestion, 200, 'json'>;
}
