import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { requireOwnOrigin } from '../../auth/own-origin.ts';
import { issueSecret, sessionMs, signatureOf } from '../../auth/people.ts';
import type { Role } from '../../auth/roles.ts';
import { hashSecret } from '../../auth/secrets.ts';
import { sessionCookie } from '../../auth/sign-in.ts';
import { RequestError } from '../../errors/request-error.ts';
import { refusals } from '../../errors/schema.ts';
import type { AppEnv, AppParts } from '../../parts.ts';
import { SessionSchema, SignInRequestSchema } from './schema.ts';
import type { Session } from './schema.ts';

const sessionReply = {
  description: 'Who is signed in.',
  content: { 'application/json': { schema: SessionSchema } },
};

/** Swaps a sign-in link's secret for a session cookie. */
export const signInRoute = createRoute({
  method: 'post',
  path: '/v1/session',
  tags: ['Session'],
  summary: 'Sign in with a one-time link',
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
    const now = parts.now();
    const actor = await parts.store.takeSignInLink(hashSecret(c.req.valid('json').token), now);
    if (!actor) {
      throw new RequestError(
        'SIGN_IN_LINK_ENDED',
        'This sign-in link was used already or is over 15 minutes old. Ask for a new one: npm run people -- link NAME.',
        { headers: { 'WWW-Authenticate': 'Bearer realm="tanggap"' } },
      );
    }
    const { secret } = await issueSecret(parts.store, actor.actorId, 'session', now);
    setCookie(c, sessionCookie, secret, { ...cookieScope(parts), maxAge: sessionMs / 1_000 });
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
    const secret = getCookie(c, sessionCookie);
    if (secret !== undefined) await parts.store.removeCredential(hashSecret(secret));
    deleteCookie(c, sessionCookie, cookieScope(parts));
    return c.body(null, 204);
  };
}

const cookieScope = ({ config }: AppParts) =>
  ({
    path: `${config.basePath}/`,
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.publicUrl?.startsWith('https:') ?? false,
  }) as const;

function toSession({ knowledge }: AppParts, { name, role }: { name: string; role: Role }): Session {
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
  };
}
