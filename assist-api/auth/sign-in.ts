import type { Context, MiddlewareHandler } from 'hono';
import { RequestError } from '../errors/request-error.ts';
import type { AppEnv, AppParts } from '../parts.ts';
import type { Role } from './roles.ts';
import { requireOwnOrigin } from './own-origin.ts';
import { hashSecret, hashToken, matchesHash } from './secrets.ts';
import { sessionSecrets } from './session-cookies.ts';

/** Longest token that is looked at; ours have 43 characters. */
const maxTokenCharacters = 500;

/** Who sent a request. */
export interface SignedIn {
  /** `env` for the token in `AGENT_TOKEN`. */
  readonly actorId: string;
  readonly name: string;
  readonly role: Role;
  /** A cookie is sent by browsers by themselves, that of a frame also for pages of the site around it; a token is not. */
  readonly by: 'cookie' | 'frameCookie' | 'token';
}

/**
 * Lets signed-in callers with one of the roles pass and sets `signedIn`.
 * 401 without a valid token or cookie, 403 with another role, 403 when a page of another origin
 * changes something with the cookie, or asks anything with the cookie of a frame.
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
    const isReading = ['GET', 'HEAD'].includes(c.req.method);
    if (signedIn.by === 'frameCookie' || (signedIn.by === 'cookie' && !isReading))
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
  for (const { place, secret } of sessionSecrets(c)) {
    const actor = await parts.store.findActorByCredential(hashSecret(secret), 'session', parts.now());
    const by = place === 'frame' ? 'frameCookie' : 'cookie';
    if (actor) return { actorId: actor.actorId, name: actor.name, role: actor.role, by };
  }
  return undefined;
}

async function identifyToken(parts: AppParts, secret: string): Promise<SignedIn | undefined> {
  if (secret.length > maxTokenCharacters) return undefined;
  const { agentToken } = parts.config;
  if (agentToken !== undefined && matchesHash(secret, hashSecret(agentToken))) {
    return { actorId: 'env', name: 'env', role: 'integration', by: 'token' };
  }
  const actor = await parts.store.findActorByCredential(hashToken(secret), 'token', parts.now());
  return actor && { actorId: actor.actorId, name: actor.name, role: actor.role, by: 'token' };
}
