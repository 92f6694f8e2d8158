/**
 * Why a request to the API has no result.
 * `signedOut` 401, `forbidden` 403, `missing` 404, `busy` 429, `refused` any other 4xx, `failed` 5xx, `offline` no answer.
 */
export type ProblemKind = 'signedOut' | 'forbidden' | 'missing' | 'busy' | 'refused' | 'failed' | 'offline';

/** One wrong value of a request: where it stands, what is wrong, and what is allowed where that can be said shortly. */
export interface Issue {
  readonly path: string;
  readonly message: string;
  readonly expected?: string;
}

/** A request that has no result. The message is the API's own; empty when there was no answer. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  /** Seconds to wait, for `busy`. */
  readonly retryAfterSeconds: number;
  /** What the server's log calls the request; empty when there was no answer. */
  readonly requestId: string;
  /** The wrong values of what was sent; empty where the API names none. */
  readonly issues: readonly Issue[];

  constructor(
    kind: ProblemKind,
    details: {
      message?: string;
      retryAfterSeconds?: number;
      requestId?: string;
      issues?: readonly Issue[];
      cause?: unknown;
    } = {},
  ) {
    super(details.message ?? '', { cause: details.cause });
    this.name = 'ApiProblem';
    this.kind = kind;
    this.retryAfterSeconds = details.retryAfterSeconds ?? 0;
    this.requestId = details.requestId ?? '';
    this.issues = details.issues ?? [];
  }
}

/** Seconds to wait when a busy server names none. */
const defaultRetrySeconds = 5;

/** Reads a refusal; a body in another shape than the API's gives empty words. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const error = property(body, 'error');
  const message = property(error, 'message');
  const requestId = property(error, 'requestId');
  const retryAfter = Number(response.headers.get('Retry-After') ?? '');
  return new ApiProblem(kindOf(response.status), {
    message: typeof message === 'string' ? message : '',
    requestId: typeof requestId === 'string' ? requestId : '',
    issues: issuesOf(property(error, 'issues')),
    retryAfterSeconds: retryAfter > 0 ? retryAfter : defaultRetrySeconds,
  });
}

function issuesOf(value: unknown): readonly Issue[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((issue: unknown) => {
    const [path, message, expected] = ['path', 'message', 'expected'].map((key) => property(issue, key));
    if (typeof path !== 'string' || typeof message !== 'string') return [];
    return [{ path, message, ...(typeof expected === 'string' && { expected }) }];
  });
}

function kindOf(status: number): ProblemKind {
  if (status >= 500) return 'failed';
  switch (status) {
    case 401:
      return 'signedOut';
    case 403:
      return 'forbidden';
    case 404:
      return 'missing';
    case 429:
      return 'busy';
    default:
      return 'refused';
  }
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
