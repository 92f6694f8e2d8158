import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { requireOwnOrigin } from '../../auth/own-origin.ts';
import { issueSecret, signatureOf } from '../../auth/people.ts';
import type { Role } from '../../auth/roles.ts';
import { hashSecret } from '../../auth/secrets.ts';
import { dropSession, keepSession, sessionSecrets } from '../../auth/session-cookies.ts';
import { issueSignInCode, secretOf } from '../../auth/sign-in-codes.ts';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { SessionSchema, SignInCodeSchema, SignInRequestSchema } from './schema.ts';
import type { Session } from './schema.ts';

const sessionReply = {
  description: 'Who is signed in.',
  content: { 'application/json': { schema: SessionSchema } },
};

/** Swaps a sign-in link's secret, or a code, for a session cookie. */
export const signInRoute = createRoute({
  method: 'post',
  path: '/v1/session',
  tags: ['Session'],
  summary: 'Sign in with a one-time link or code',
  request: { body: { required: true, content: { 'application/json': { schema: SignInRequestSchema } } } },
  responses: { 200: sessionReply, ...refusals(400, 401, 403, 413, 415, 429, 500) },
});

/** Tells who is signed in. */
export const whoRoute = createRoute({
  method: 'get',
  path: '/v1/session',
  tags: ['Session'],
  summary: 'Tell who is signed in',
  security: [{ token: [] }, { session: [] }],
  responses: { 200: sessionReply, ...refusals(401, 403, 429, 500) },
});

/** Gives a code that signs the same person in once more, in a frame or on another device. */
export const signInCodeRoute = createRoute({
  method: 'post',
  path: '/v1/session/codes',
  tags: ['Session'],
  summary: 'Get a code to sign in elsewhere',
  security: [{ session: [] }],
  responses: {
    201: {
      description: 'A code to be typed where nobody is signed in yet.',
      content: { 'application/json': { schema: SignInCodeSchema } },
    },
    ...refusals(401, 403, 429, 500),
  },
});

/** Ends the session of this browser. */
export const signOutRoute = createRoute({
  method: 'delete',
  path: '/v1/session',
  tags: ['Session'],
  summary: 'Sign out',
  security: [{ session: [] }],
  responses: { 204: { description: 'Signed out.' }, ...refusals(401, 403, 429, 500) },
});

/** The cookie is readable by the server alone and never sent from other sites' forms. */
export function signIn(parts: AppParts): RouteHandler<typeof signInRoute, AppEnv> {
  return async (c) => {
    // A page of another site must not be able to sign a browser in as somebody else.
    if (c.req.header('origin') !== undefined) requireOwnOrigin(parts.config, c);
    const { token, isFramed } = c.req.valid('json');
    if (isFramed && parts.config.frameOrigins.length === 0) {
      throw new RequestError(
        'FRAME_NOT_ALLOWED',
        'No other site may frame the console here. Name it in FRAME_ORIGINS, or sign in in a window of its own.',
      );
    }
    const now = parts.now();
    const actor = await parts.store.takeSignInLink(hashSecret(secretOf(token)), now);
    if (!actor) {
      throw new RequestError(
        'SIGN_IN_LINK_ENDED',
        'This sign-in link or code was used already or is too old: links end after 15 minutes, codes after 5. Ask for a new one: npm run people -- link NAME.',
        { headers: { 'WWW-Authenticate': 'Bearer realm="tanggap"' } },
      );
    }
    const place = isFramed ? 'frame' : 'window';
    const { secret } = await issueSecret(parts.store, actor.actorId, 'session', now, place);
    keepSession(c, parts.config, place, secret);
    return c.json(toSession(parts, actor), 200);
  };
}

/** Comes after `requireRole`. */
export function who(parts: AppParts): RouteHandler<typeof whoRoute, AppEnv> {
  return (c) => c.json(toSession(parts, c.get('signedIn')), 200);
}

/** Comes after `requireRole`. A machine token stays valid; it is ended by `people revoke`. */
export function signOut(parts: AppParts): RouteHandler<typeof signOutRoute, AppEnv> {
  return async (c) => {
    for (const { place, secret } of sessionSecrets(c)) {
      await parts.store.removeCredential(hashSecret(secret));
      dropSession(c, parts.config, place);
    }
    return c.body(null, 204);
  };
}

/** Comes after `requireRole`. */
export function signInCode(parts: AppParts): RouteHandler<typeof signInCodeRoute, AppEnv> {
  return async (c) => {
    const { code, expiresAt } = await issueSignInCode(parts.store, c.get('signedIn').actorId, parts.now());
    return c.json({ code, expiresAt: expiresAt.toISOString() }, 201);
  };
}

function toSession({ config, knowledge }: AppParts, { name, role }: { name: string; role: Role }): Session {
  const { business } = knowledge().corpus;
  return {
    name,
    signature: signatureOf(name),
    role,
    business: {
      name: business.name,
      timeZone: business.timeZone,
      locales: [...business.locales],
      channels: business.channels.map(({ channel }) => channel),
    },
    frameOrigins: [...config.frameOrigins],
  };
}
