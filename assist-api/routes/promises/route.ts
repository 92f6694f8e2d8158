import { createRoute, z } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import type { SignedIn } from '../../auth/sign-in.ts';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { maxPromiseDays } from '../../promises/promises.ts';
import type { CustomerPromise } from '../../promises/promises.ts';
import type { Actor, Store } from '../../store/store.ts';
import { maskedText } from '../typed-text.ts';
import { toPromiseReply } from './mapping.ts';
import {
  KeptPromiseSchema,
  NewPromiseSchema,
  PromiseChangeRequestSchema,
  PromiseListSchema,
  PromiseQuerySchema,
  PromiseSchema,
} from './schema.ts';

const security = [{ token: [] }, { session: [] }];
const dayMs = 24 * 60 * 60_000;

/** Keeps what was promised. */
export const keepPromiseRoute = createRoute({
  method: 'post',
  path: '/v1/promises',
  tags: ['Agent'],
  summary: 'Keep a promise to a customer',
  description:
    'For people, not machines: who is signed in owns the promise. `promises` of `POST /v1/reply-checks` gives the promises of a text. An id that is sent again changes nothing.',
  security,
  request: { body: { required: true, content: { 'application/json': { schema: NewPromiseSchema } } } },
  responses: {
    200: { description: 'Kept.', content: { 'application/json': { schema: KeptPromiseSchema } } },
    ...refusals(400, 401, 403, 409, 413, 415, 429, 500),
  },
});

/** What was promised and by when. */
export const promisesRoute = createRoute({
  method: 'get',
  path: '/v1/promises',
  tags: ['Agent'],
  summary: 'List promises to customers',
  security,
  request: { query: PromiseQuerySchema },
  responses: {
    200: { description: 'Promises.', content: { 'application/json': { schema: PromiseListSchema } } },
    ...refusals(400, 401, 403, 429, 500),
  },
});

/** What became of a promise. */
export const changePromiseRoute = createRoute({
  method: 'patch',
  path: '/v1/promises/{promiseId}',
  tags: ['Agent'],
  summary: 'Close, move or hand over a promise',
  description:
    'An agent changes their own promises, and takes over those of colleagues by their own name as `owner`; managers change all. What is as asked already stays as it is.',
  security,
  request: {
    params: z.object({ promiseId: z.string().max(200) }),
    body: { required: true, content: { 'application/json': { schema: PromiseChangeRequestSchema } } },
  },
  responses: {
    200: { description: 'The promise, changed.', content: { 'application/json': { schema: PromiseSchema } } },
    ...refusals(400, 401, 403, 404, 409, 413, 415, 429, 500),
  },
});

/** On disk before the answer. Throws `DUE_TIME_PAST`, `DUE_TIME_TOO_FAR`, `ID_TAKEN`. */
export function keepPromise(parts: AppParts): RouteHandler<typeof keepPromiseRoute, AppEnv> {
  return async (c) => {
    const request = c.req.valid('json');
    const { actorId } = c.get('signedIn');
    const now = parts.now();
    const promiseId = request.promiseId.toLowerCase();
    const known = await parts.store.findPromise(promiseId);
    const dueAt = new Date(request.dueAt);
    // One that was kept is given back even when its time has come meanwhile.
    if (!known) checkDue(dueAt, now);
    const { promise, repeated } = known
      ? { promise: known, repeated: true }
      : await parts.store.savePromise({
          promiseId,
          ownerId: actorId,
          maskedText: maskedText(request.text),
          maskedNote: maskedText(request.note),
          maskedContactName: maskedText(request.contactName),
          conversationId: request.conversation?.id ?? null,
          channel: request.channel ?? null,
          suggestionId: request.suggestionId ?? null,
          responseId: request.responseId ?? null,
          dueAt,
          createdAt: now,
        });
    if (repeated && promise.ownerId !== actorId) {
      throw new RequestError('ID_TAKEN', 'Another promise has this id. Make a new one for each promise.');
    }
    return c.json({ ...(await reply(promise, parts, c.get('signedIn'))), repeated }, 200);
  };
}

export function promises(parts: AppParts): RouteHandler<typeof promisesRoute, AppEnv> {
  return async (c) => {
    const { state, owner, limit } = c.req.valid('query');
    const { actorId: askedBy } = c.get('signedIn');
    const { total, promises: found } = await parts.store.listPromises({
      ...(owner === 'me' && { ownerId: askedBy }),
      ...(state === 'open' && { isOpen: true }),
      limit,
    });
    const actors = await parts.store.listActors();
    const { corpus } = parts.knowledge();
    const now = parts.now();
    return c.json(
      {
        total,
        promises: found.map((promise) => toPromiseReply(promise, { corpus, actors, askedBy, now })),
        colleagues: actors.filter(keepsPromises).map(({ name }) => name),
      },
      200,
    );
  };
}

/** On disk before the answer. Throws `PROMISE_NOT_FOUND`, `PROMISE_OF_COLLEAGUE`, `UNKNOWN_PERSON`, `PROMISE_CLOSED` and those of a due time. */
export function changePromise(parts: AppParts): RouteHandler<typeof changePromiseRoute, AppEnv> {
  return async (c) => {
    const { store } = parts;
    const promiseId = c.req.valid('param').promiseId.toLowerCase();
    const { state: status, dueAt: dueText, owner: ownerName, note } = c.req.valid('json');
    const signedIn = c.get('signedIn');
    const now = parts.now();
    const known = z.uuid().safeParse(promiseId).success ? await store.findPromise(promiseId) : undefined;
    if (!known) throw notFound();
    const owner = ownerName === undefined ? undefined : await colleague(store, ownerName);
    const isTakenOver = owner?.actorId === signedIn.actorId;
    if (known.ownerId !== signedIn.actorId && signedIn.role !== 'manager' && !isTakenOver) {
      throw new RequestError(
        'PROMISE_OF_COLLEAGUE',
        'This promise is a colleague’s. Take it over first: send your own name as "owner".',
      );
    }
    const dueAt = dueText === undefined ? undefined : new Date(dueText);
    if (dueAt) checkDue(dueAt, now);
    const changed = await store.changePromise(promiseId, {
      status,
      dueAt,
      owner,
      maskedNote: maskedText(note),
      by: signedIn.name,
      at: now,
    });
    if (!changed) throw notFound();
    if (changed === 'closed') {
      throw new RequestError(
        'PROMISE_CLOSED',
        'This promise is closed. Open it again first: send "open" as "state".',
      );
    }
    return c.json(await reply(changed, parts, signedIn), 200);
  };
}

async function reply(promise: CustomerPromise, { store, knowledge, now }: AppParts, { actorId }: SignedIn) {
  const actors = await store.listActors();
  return toPromiseReply(promise, { corpus: knowledge().corpus, actors, askedBy: actorId, now: now() });
}

const notFound = () => new RequestError('PROMISE_NOT_FOUND', 'There is no promise with this id.');

function checkDue(dueAt: Date, now: Date): void {
  const latest = new Date(now.getTime() + maxPromiseDays * dayMs);
  if (dueAt <= now) {
    throw new RequestError('DUE_TIME_PAST', 'The promised time is over. Promise one that is still to come.', {
      issues: [{ path: 'dueAt', message: 'a time that is over', expected: `after ${now.toISOString()}` }],
    });
  }
  if (dueAt > latest) {
    throw new RequestError(
      'DUE_TIME_TOO_FAR',
      `The promised time is over ${maxPromiseDays} days away. Promise news on the way there.`,
      {
        issues: [{ path: 'dueAt', message: 'too far ahead', expected: `until ${latest.toISOString()}` }],
      },
    );
  }
}

/** Live people who answer customers. */
const keepsPromises = ({ role, revokedAt }: Actor): boolean =>
  revokedAt === null && (role === 'agent' || role === 'manager');

async function colleague(store: Store, name: string): Promise<Actor> {
  const people = (await store.listActors()).filter(keepsPromises);
  const found = people.find((each) => each.name === name);
  if (found) return found;
  const expected = people.map((each) => each.name).join(', ');
  throw new RequestError(
    'UNKNOWN_PERSON',
    'Nobody with this name keeps promises. Agents and managers who can sign in do.',
    { issues: [{ path: 'owner', message: 'unknown person', expected }] },
  );
}
