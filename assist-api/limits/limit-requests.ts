import type { MiddlewareHandler } from 'hono';
import { RequestError } from '../errors/request-error.ts';
import type { AppEnv, AppParts } from '../parts.ts';
import { clientAddress } from './client-address.ts';
import { perSpan } from './token-buckets.ts';
import type { TokenBuckets } from './token-buckets.ts';

/** Keys that each set of buckets remembers: a few megabytes at most. */
const maxKeys = 20_000;
const minuteSeconds = 60;

/** Middleware that answers 429 with `Retry-After` when there is too much of something. */
export interface RequestLimits {
  /** Sheds load of the whole process, and holds back one browser that asks the same again and again. */
  readonly publicRequests: MiddlewareHandler<AppEnv>;
  /** Sheds load of the whole process only. */
  readonly processLoad: MiddlewareHandler<AppEnv>;
  /** Counts by person or machine; comes after `requireRole`. */
  readonly signedInRequests: MiddlewareHandler<AppEnv>;
}

/**
 * No limit counts the address alone, since thousands of customers share one behind mobile carriers: a repeat is the
 * same address, browser, path and question.
 */
export function createRequestLimits({ config, now }: Pick<AppParts, 'config' | 'now'>): RequestLimits {
  const nowMs = () => now().getTime();
  const { publicPerSecond, repeatPerMinute, personPerMinute, tokenPerMinute } = config.rateLimits;
  const whole = perSpan(publicPerSecond, 1, { burst: publicPerSecond * 2, maxKeys: 1 }, nowMs);
  const repeats = perSpan(repeatPerMinute, minuteSeconds, { maxKeys }, nowMs);
  const people = perSpan(personPerMinute, minuteSeconds, { maxKeys }, nowMs);
  const tokens = perSpan(tokenPerMinute, minuteSeconds, { maxKeys }, nowMs);
  return {
    publicRequests: async (c, next) => {
      const question = (c.req.query('q') ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
      const browser = c.req.header('user-agent') ?? '';
      const address = clientAddress(c, config.trustProxyHops);
      takeOrRefuse(
        repeats,
        JSON.stringify([c.req.path, address, browser.slice(0, 300), question.slice(0, 500)]),
      );
      takeOrRefuse(whole, '');
      await next();
    },
    processLoad: async (_c, next) => {
      takeOrRefuse(whole, '');
      await next();
    },
    signedInRequests: async (c, next) => {
      const { actorId, by } = c.get('signedIn');
      takeOrRefuse(by === 'cookie' ? people : tokens, actorId);
      await next();
    },
  };
}

function takeOrRefuse(buckets: TokenBuckets, key: string): void {
  const waitSeconds = buckets.take(key);
  if (waitSeconds === 0) return;
  throw new RequestError('TOO_MANY_REQUESTS', `Too many requests. Try again in ${waitSeconds} s.`, {
    headers: { 'Retry-After': String(waitSeconds) },
  });
}
