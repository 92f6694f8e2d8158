import { z } from '@hono/zod-openapi';

export const HealthSchema = z.object({ status: z.literal('ok') }).openapi('Health');

export const ReadinessSchema = z
  .object({
    status: z.enum(['ready', 'notReady']),
    /** Version of the content that answers are made from. */
    corpusVersion: z.string(),
    /** Whether the store answered. */
    store: z.enum(['reachable', 'unreachable']),
    /** Errors in changed content that is not live yet; the log names them. 0 when the newest content is live. */
    contentProblems: z.int().nonnegative(),
  })
  .openapi('Readiness');
