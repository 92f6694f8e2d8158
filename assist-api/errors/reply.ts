import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { TanggapError } from '../../content/corpus/errors.ts';
import type { Logger } from '../log.ts';
import { RequestError, requestErrorStatus } from './request-error.ts';
import type { Issue } from './request-error.ts';

/** Body of every refusal and failure. */
export interface ErrorReply {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly requestId: string;
    readonly issues?: readonly Issue[];
  };
}

/** Puts a refusal into the one shape. */
export function errorReply(
  code: string,
  message: string,
  requestId: string,
  issues?: readonly Issue[],
): ErrorReply {
  return { error: { code, message, requestId, ...(issues && { issues }) } };
}

/**
 * Answers what a route or library threw. Refusals are shown as they are; anything else is logged with the
 * request id and shown as a failure without details.
 */
export function answerError(thrown: Error, c: Context, requestId: string, log: Logger): Response {
  const refusal = thrown instanceof RequestError ? thrown : fromLibrary(thrown);
  if (refusal) {
    const status = requestErrorStatus[refusal.code];
    return c.json(errorReply(refusal.code, refusal.message, requestId, refusal.issues), status, {
      ...refusal.headers,
    });
  }
  log.error('request failed', {
    requestId,
    method: c.req.method,
    ...(thrown instanceof TanggapError && { code: thrown.code }),
    error: thrown.stack ?? thrown.message,
    ...(thrown.cause instanceof Error && { cause: thrown.cause.stack ?? thrown.cause.message }),
  });
  const status: ContentfulStatusCode = 500;
  return c.json(
    errorReply(
      'INTERNAL',
      'Something failed on our side. Try again; if it stays, report the request id.',
      requestId,
    ),
    status,
  );
}

/** What Node's server, Hono and its validators throw for a bad request, as one of our refusals. */
function fromLibrary(thrown: Error): RequestError | undefined {
  if (isHangUp(thrown)) {
    return new RequestError('INVALID_REQUEST', 'The connection ended before the body did. Send it again.');
  }
  if (!(thrown instanceof HTTPException)) return undefined;
  if (thrown.status === 415) {
    return new RequestError(
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the body as JSON, with the header "Content-Type: application/json".',
    );
  }
  if (thrown.status === 400) {
    return new RequestError(
      'INVALID_JSON',
      'The body is not well-formed JSON. Check quotes, commas and brackets.',
    );
  }
  return undefined;
}

/** Node's error for a client that went away while its body was read; nobody is left to read the answer. */
const isHangUp = (thrown: Error): boolean =>
  thrown.message === 'aborted' && 'code' in thrown && thrown.code === 'ECONNRESET';
