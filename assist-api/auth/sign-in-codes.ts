import { randomInt } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { hashSecret } from './secrets.ts';

/** Letters and digits that are not taken for each other. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const characters = 8;

/** How long a code can be used. */
export const signInCodeMs = 5 * 60_000;

/** What can be a code, however it was typed. */
const typedCode = /^[a-z2-9]{4}[\s-]*[a-z2-9]{4}$/i;

/**
 * A code that signs a person in once, short enough to be typed: `K7QP-M2XW`. It has 39 bits; at a thousand tries a
 * second until it ends, the chance that one hits is below one in a million.
 */
export async function issueSignInCode(
  store: Store,
  actorId: string,
  now: Date,
): Promise<{ code: string; expiresAt: Date }> {
  const letters = Array.from({ length: characters }, () => alphabet.charAt(randomInt(alphabet.length))).join(
    '',
  );
  const expiresAt = new Date(now.getTime() + signInCodeMs);
  await store.addCredential({
    secretHash: hashSecret(letters),
    actorId,
    kind: 'signInLink',
    createdAt: now,
    expiresAt,
  });
  return { code: `${letters.slice(0, characters / 2)}-${letters.slice(characters / 2)}`, expiresAt };
}

/** The secret in what somebody gave: a code without its dash, in capitals; anything else as it is. */
export const secretOf = (given: string): string =>
  typedCode.test(given.trim()) ? given.replace(/[\s-]/g, '').toUpperCase() : given;
