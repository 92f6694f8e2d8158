import { randomUUID } from 'node:crypto';
import type { Actor, Credential, Store } from '../store/store.ts';
import type { Role } from './roles.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { sessionPlaces } from './session-cookies.ts';
import type { SessionPlace } from './session-cookies.ts';

/** How long a sign-in link can be used. */
const signInLinkMs = 15 * 60_000;

/** Name of the manager that is made at a first start: nobody's own, so replies are not signed with it. */
export const firstPersonName = 'manager';

/** What a person's replies are signed with; null for the manager of a first start, who has not given a name. */
export const signatureOf = (name: string): string | null => (name === firstPersonName ? null : name);

/** Adds a person or machine. Throws `ACTOR_NAME_TAKEN`. */
export async function addActor(
  store: Store,
  { name, email = null, role }: { name: string; email?: string | null; role: Role },
  now: Date,
): Promise<Actor> {
  const actor: Actor = { actorId: randomUUID(), name, email, role, createdAt: now, revokedAt: null };
  await store.addActor(actor);
  return actor;
}

/**
 * Gives an actor a new secret; only its hash is kept, so this is the one time that it can be told. A link ends after 15
 * minutes, a token never, a session when its cookie does.
 */
export async function issueSecret(
  store: Store,
  actorId: string,
  kind: Credential['kind'],
  now: Date,
  place: SessionPlace = 'window',
): Promise<{ secret: string; expiresAt: Date | null }> {
  const secret = newSecret();
  const lifetimeMs = {
    signInLink: signInLinkMs,
    session: sessionPlaces[place].lifetimeMs,
    token: null,
  }[kind];
  const expiresAt = lifetimeMs === null ? null : new Date(now.getTime() + lifetimeMs);
  await store.addCredential({ secretHash: hashSecret(secret), actorId, kind, createdAt: now, expiresAt });
  return { secret, expiresAt };
}

/** Address of the console that signs in whoever opens it first. `publicAddress` ends in a slash. */
export const signInAddress = (publicAddress: string, secret: string): string =>
  `${publicAddress}agent/#token=${secret}`;
