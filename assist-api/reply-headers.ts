import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppConfig, AppEnv } from './parts.ts';

/** Ids of requests that callers may give: letters, digits, `_`, `-` and `=`, as many as this at most. */
const maxIdCharacters = 255;

/** Gives every reply its headers: the request's id, and what keeps browsers from guessing, framing and caching. */
export function replyHeaders({
  allowedOrigins,
  publicUrl,
}: Pick<AppConfig, 'allowedOrigins' | 'publicUrl'>): MiddlewareHandler<AppEnv> {
  const ofAll: Readonly<Record<string, string>> = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': allowedOrigins.length > 0 ? 'cross-origin' : 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    ...(publicUrl?.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=15552000; includeSubDomains',
    }),
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'X-Frame-Options': 'SAMEORIGIN',
  };
  const entries = Object.entries(ofAll);
  const ofApi = { ...ofAll, 'Cache-Control': 'no-store' };
  return async (c, next) => {
    const given = c.req.header('X-Request-Id');
    const isUsable =
      given !== undefined && given !== '' && given.length <= maxIdCharacters && !/[^\w\-=]/.test(given);
    const requestId = isUsable ? given : randomUUID();
    c.set('requestId', requestId);
    c.set('apiHeaders', ofApi);
    await next();
    if (c.get('hasHeaders')) return;
    const { headers } = c.res;
    headers.set('X-Request-Id', requestId);
    for (const [name, value] of entries) headers.set(name, value);
    if (/^\/v1(\/|$)/.test(c.req.path) && !headers.has('Cache-Control'))
      headers.set('Cache-Control', 'no-store');
  };
}

/**
 * A reply of JSON in bytes with all its headers in one plain object, which the server writes as it is: setting them on a
 * `Headers`, one by one, takes longer than many a reply takes to be written.
 */
export function jsonReply(c: Context<AppEnv>, body: Buffer<ArrayBuffer>): Response {
  c.set('hasHeaders', true);
  return new Response(body, {
    headers: {
      ...c.get('apiHeaders'),
      'X-Request-Id': c.get('requestId'),
      'Content-Type': 'application/json',
    },
  });
}
