import { z } from '@hono/zod-openapi';

const IssueSchema = z
  .object({
    /** Where it stands: `messages.0.text`; empty for the whole. */
    path: z.string(),
    /** What is wrong. */
    message: z.string(),
    /** What is allowed, where that can be said shortly. */
    expected: z.string().optional(),
  })
  .openapi('Issue');

/** The one shape of every refusal and failure. */
export const ErrorReplySchema = z
  .object({
    error: z.object({
      /** Permanent, upper case: `INVALID_REQUEST`. */
      code: z.string(),
      /** What happened and what to do. */
      message: z.string(),
      /** Also in the header `X-Request-Id`; name it when asking for help. */
      requestId: z.string(),
      /** Every wrong value, for `INVALID_REQUEST` and its kin. */
      issues: z.array(IssueSchema).optional(),
    }),
  })
  .openapi('Error');

const descriptions = {
  400: 'The request is malformed or holds a wrong value; `issues` names each.',
  401: 'Nobody is signed in: send a machine token, or sign in.',
  403: 'The role, or the page that sent the request, may not do this.',
  404: 'Nothing has this id.',
  409: 'It does not go with what is kept already; the code says why.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  429: 'Too many requests; `Retry-After` says when to try again.',
  500: 'A failure on our side, without details.',
} as const;
type Status = keyof typeof descriptions;

/** Entries for a route's `responses`: the refusals that it can give, in the one shape. */
export function refusals<const Statuses extends readonly Status[]>(
  ...statuses: Statuses
): Record<
  Statuses[number],
  { description: string; content: { 'application/json': { schema: typeof ErrorReplySchema } } }
> {
  const entry = (status: Statuses[number]) => ({
    description: descriptions[status],
    content: { 'application/json': { schema: ErrorReplySchema } },
  });
  const entries = statuses.map((status: Statuses[number]) => [status, entry(status)] as const);
  return fromEntries(entries);
}

/** `Object.fromEntries` that keeps the type of the keys. */
function fromEntries<Key extends number, Value>(
  entries: readonly (readonly [Key, Value])[],
): Record<Key, Value> {
  return Object.fromEntries(entries) as Record<Key, Value>;
}
