import type { Context } from 'hono';

/**
 * The address that a request came from, behind `trustedHops` proxies that each add one entry at the right of
 * `X-Forwarded-For`; entries further left can be made up by the client and are not looked at.
 * Gives the connection's address where the header is shorter, and `unknown` without a connection (in tests).
 */
export function clientAddress(c: Context, trustedHops: number): string {
  const connection = connectionAddress(c.env);
  if (trustedHops === 0) return connection;
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return forwarded.at(-trustedHops) ?? connection;
}

function connectionAddress(env: unknown): string {
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return 'unknown';
  const { incoming } = env;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming)) return 'unknown';
  const { socket } = incoming;
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket)) return 'unknown';
  return typeof socket.remoteAddress === 'string' ? socket.remoteAddress : 'unknown';
}
