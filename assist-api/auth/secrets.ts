import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 random bits, safe in addresses and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hex: what is stored. Secrets are random, so no slow hash is needed. */
export const hashSecret = (secret: string): string => hash('sha256', secret);

/** Whether a secret has the hash; the time taken tells nothing about either. */
export function matchesHash(secret: string, secretHash: string): boolean {
  const expected = Buffer.from(secretHash, 'hex');
  const given = hash('sha256', secret, 'buffer');
  return expected.length === given.length && timingSafeEqual(expected, given);
}
