import { createRoute } from '@hono/zod-openapi';
import type { RouteHandler } from '@hono/zod-openapi';
import type { AppEnv, AppParts } from '../../parts.ts';
import { HealthSchema, ReadinessSchema } from './schema.ts';

/** Longest wait for the store. */
const storeTimeoutMs = 2_000;

/** Whether the process answers at all. */
export const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['Operation'],
  summary: 'Whether the process answers',
  responses: { 200: { description: 'It does.', content: { 'application/json': { schema: HealthSchema } } } },
});

const readiness = { 'application/json': { schema: ReadinessSchema } };

/** Whether requests can be sent here. */
export const readinessRoute = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['Operation'],
  summary: 'Whether store and content are in place',
  responses: {
    200: { description: 'Ready for requests.', content: readiness },
    503: { description: 'The store cannot be reached.', content: readiness },
  },
});

/** Looks at nothing but itself. */
export const health = (): RouteHandler<typeof healthRoute, AppEnv> => (c) =>
  c.json({ status: 'ok' as const }, 200);

/** Asks the store. Problems in content are counted, not named, since anybody may ask and they quote internal files. */
export function ready(parts: AppParts): RouteHandler<typeof readinessRoute, AppEnv> {
  return async (c) => {
    const reachable = await answersInTime(() => parts.store.ping());
    const body = {
      corpusVersion: parts.knowledge().corpus.version,
      contentProblems: parts.contentProblems?.() ?? 0,
    };
    return reachable
      ? c.json({ status: 'ready' as const, store: 'reachable' as const, ...body }, 200)
      : c.json({ status: 'notReady' as const, store: 'unreachable' as const, ...body }, 503);
  };
}

async function answersInTime(ask: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), storeTimeoutMs);
  });
  const answered = ask().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
