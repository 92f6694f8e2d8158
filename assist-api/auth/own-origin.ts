import type { Context } from 'hono';
import { RequestError } from '../errors/request-error.ts';
import type { AppConfig } from '../parts.ts';

/**
 * Refuses a request that a page of another site made the browser send. Own pages are known by `Sec-Fetch-Site`, by an
 * `Origin` with the host that was asked, or by an origin of PUBLIC_URL or ALLOWED_ORIGINS.
 * The scheme is not compared with the connection's, since a proxy may end TLS. Throws `ORIGIN_NOT_ALLOWED`.
 */
export function requireOwnOrigin(config: Pick<AppConfig, 'publicUrl' | 'allowedOrigins'>, c: Context): void {
  if (c.req.header('sec-fetch-site') === 'same-origin') return;
  const origin = c.req.header('origin');
  if (origin !== undefined) {
    if (origin === config.publicUrl || config.allowedOrigins.includes(origin)) return;
    if (URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host) return;
  }
  throw new RequestError(
    'ORIGIN_NOT_ALLOWED',
    'Browsers may send this from pages of the help center only. Another origin is named in ALLOWED_ORIGINS; scripts use a machine token where one is needed.',
  );
}
