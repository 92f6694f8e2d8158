import { createRoute, z } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import type { StoredOutcome } from '../../store/store.ts';
import { OutcomeRequestSchema, OutcomeSchema } from './schema.ts';

/** Clocks of clients may be this far ahead. */
const maxAheadMs = 5 * 60_000;

/** What became of an item; on disk before the answer. */
export const outcomeRoute = createRoute({
  method: 'patch',
  path: '/v1/suggestions/{suggestionId}/outcome',
  tags: ['Agent'],
  summary: 'Record what became of a suggested item',
  description: 'The same event for the same item is kept once, so a request may be repeated safely.',
  security: [{ token: [] }, { session: [] }],
  request: {
    params: z.object({ suggestionId: z.string().max(200) }),
    body: { required: true, content: { 'application/json': { schema: OutcomeRequestSchema } } },
  },
  responses: {
    200: { description: 'On record.', content: { 'application/json': { schema: OutcomeSchema } } },
    ...refusals(400, 401, 403, 404, 413, 415, 429, 500),
  },
});

/** Refuses unknown suggestions, items that were not in them, and times in the future. */
export function outcome(parts: AppParts): RouteHandler<typeof outcomeRoute, AppEnv> {
  const { store, now } = parts;
  return async (c) => {
    const { suggestionId } = c.req.valid('param');
    const { item, event, at: atText, editedShare, reason } = c.req.valid('json');
    const at = new Date(atText);
    if (at.getTime() > now().getTime() + maxAheadMs) {
      throw new RequestError(
        'TIME_IN_FUTURE',
        '"at" lies more than five minutes ahead. Check the clock of this device.',
        {
          issues: [
            { path: 'at', message: 'a time in the future', expected: `at most ${now().toISOString()}` },
          ],
        },
      );
    }
    const isId = z.uuid().safeParse(suggestionId).success;
    const suggestion = isId ? await store.findSuggestion(suggestionId) : undefined;
    if (!suggestion) {
      throw new RequestError(
        'SUGGESTION_NOT_FOUND',
        'There is no suggestion with this id, or its text was forgotten by now.',
      );
    }
    if (!suggestion.items.some(({ kind, id }) => kind === item.kind && id === item.id)) {
      throw new RequestError('ITEM_NOT_FOUND', `The suggestion had no ${item.kind} with this id.`, {
        issues: [{ path: 'item.id', message: 'not in the suggestion' }],
      });
    }
    const given: StoredOutcome = {
      suggestionId: suggestion.suggestionId,
      itemKind: item.kind,
      itemId: item.id,
      event,
      at,
      editedShare: editedShare ?? null,
      reason: reason ?? null,
      actorId: c.get('signedIn').actorId,
    };
    const { repeated } = await store.saveOutcome(given);
    const kept = repeated ? ((await findSame(store, given)) ?? given) : given;
    return c.json({ suggestionId: kept.suggestionId, item, event, at: kept.at.toISOString(), repeated }, 200);
  };
}

/** The event that was kept first. */
async function findSame(store: AppParts['store'], given: StoredOutcome): Promise<StoredOutcome | undefined> {
  const kept = await store.listOutcomes(given.suggestionId);
  return kept.find(
    ({ itemKind, itemId, event }) =>
      itemKind === given.itemKind && itemId === given.itemId && event === given.event,
  );
}
