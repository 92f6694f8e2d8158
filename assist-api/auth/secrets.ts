import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 random bits, safe in addresses and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hex: what is stored. Secrets are random, so no slow hash is needed. */
export const hashSecret = (secret: string): string => hash('sha256', secret);

/** Machines send the same token with every request; emptied when full. */
const maxKeptTokens = 1_000;
const hashesOfTokens = new Map<string, string>();

/** `hashSecret` of a token, which is remembered, so that a machine's is not read anew for each request. */
export function hashToken(token: string): string {
  let tokenHash = hashesOfTokens.get(token);
  if (tokenHash === undefined) {
    if (hashesOfTokens.size >= maxKeptTokens) hashesOfTokens.clear();
    hashesOfTokens.set(token, (tokenHash = hashSecret(token)));
  }
  return tokenHash;
}

/** Whether a secret has the hash; the time taken tells nothing about either. */
export function matchesHash(secret: string, secretHash: string): boolean {
  const expected = Buffer.from(secretHash, 'hex');
  const given = hash('sha256', secret, 'buffer');
  return expected.length === given.length && timingSafeEqual(expected, given);
}
