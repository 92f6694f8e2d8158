import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { RequestError } from '../errors/request-error.ts';
import type { AppEnv, AppParts } from '../parts.ts';
import type { Role } from './roles.ts';
import { requireOwnOrigin } from './own-origin.ts';
import { hashSecret, matchesHash } from './secrets.ts';

/** Name of the cookie that keeps a browser signed in. */
export const sessionCookie = 'tanggap_session';

/** Longest secret that is looked at; ours have 43 characters. */
const maxSecretCharacters = 500;

/** Who sent a request. */
export interface SignedIn {
  /** `env` for the token in `AGENT_TOKEN`. */
  readonly actorId: string;
  readonly name: string;
  readonly role: Role;
  /** A cookie is sent by browsers by themselves; a token is not. */
  readonly by: 'cookie' | 'token';
}

/**
 * Lets signed-in callers with one of the roles pass and sets `signedIn`.
 * 401 without a valid token or cookie, 403 with another role, 403 when a page of another origin
 * changes something with the cookie.
 */
export function requireRole(parts: AppParts, ...allowed: readonly Role[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const signedIn = await identify(parts, c);
    if (!signedIn) throw notSignedIn();
    if (!allowed.includes(signedIn.role)) {
      throw new RequestError(
        'ROLE_NOT_ALLOWED',
        `The role ${signedIn.role} may not do this; it takes ${allowed.join(' or ')}. Ask a manager.`,
      );
    }
    if (signedIn.by === 'cookie' && !['GET', 'HEAD'].includes(c.req.method))
      requireOwnOrigin(parts.config, c);
    c.set('signedIn', signedIn);
    await next();
  };
}

const notSignedIn = () =>
  new RequestError(
    'NOT_SIGNED_IN',
    'Send a machine token as "Authorization: Bearer ...", or sign in at /agent/ with a link from `npm run people -- link NAME`.',
    { headers: { 'WWW-Authenticate': 'Bearer realm="tanggap"' } },
  );

async function identify(parts: AppParts, c: Context<AppEnv>): Promise<SignedIn | undefined> {
  const header = c.req.header('authorization');
  if (header !== undefined) {
    const secret = /^Bearer +(\S+)$/i.exec(header)?.[1];
    return secret === undefined ? undefined : identifyToken(parts, secret);
  }
  const secret = getCookie(c, sessionCookie);
  if (secret === undefined || secret.length > maxSecretCharacters) return undefined;
  const actor = await parts.store.findActorByCredential(hashSecret(secret), 'session', parts.now());
  return actor && { actorId: actor.actorId, name: actor.name, role: actor.role, by: 'cookie' };
}

async function identifyToken(parts: AppParts, secret: string): Promise<SignedIn | undefined> {
  if (secret.length > maxSecretCharacters) return undefined;
  const { agentToken } = parts.config;
  if (agentToken !== undefined && matchesHash(secret, hashSecret(agentToken))) {
    return { actorId: 'env', name: 'env', role: 'integration', by: 'token' };
  }
  const actor = await parts.store.findActorByCredential(hashSecret(secret), 'token', parts.now());
  return actor && { actorId: actor.actorId, name: actor.name, role: actor.role, by: 'token' };
}
