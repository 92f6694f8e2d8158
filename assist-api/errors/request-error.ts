import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { TanggapError } from '../../content/corpus/errors.ts';

/** Every code that a refused request can carry, with its status. Codes never change. */
export const requestErrorStatus = {
  INVALID_JSON: 400,
  INVALID_REQUEST: 400,
  UNKNOWN_LOCALE: 400,
  UNKNOWN_TOPIC: 400,
  UNKNOWN_OWNER: 400,
  UNKNOWN_PERSON: 400,
  TIME_IN_FUTURE: 400,
  DUE_TIME_PAST: 400,
  DUE_TIME_TOO_FAR: 400,
  SIGNALS_INVALID: 400,
  SNIPPET_INVALID: 400,
  NOT_SIGNED_IN: 401,
  SIGN_IN_LINK_ENDED: 401,
  ROLE_NOT_ALLOWED: 403,
  ORIGIN_NOT_ALLOWED: 403,
  FRAME_NOT_ALLOWED: 403,
  PROMISE_OF_COLLEAGUE: 403,
  NOT_FOUND: 404,
  ARTICLE_NOT_FOUND: 404,
  RESPONSE_NOT_FOUND: 404,
  SUGGESTION_NOT_FOUND: 404,
  ITEM_NOT_FOUND: 404,
  FEEDBACK_NOT_FOUND: 404,
  PROMISE_NOT_FOUND: 404,
  SNIPPET_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  PROMISE_CLOSED: 409,
  DESK_FULL: 409,
  ID_TAKEN: 409,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
} as const satisfies Record<string, ContentfulStatusCode>;
export type RequestErrorCode = keyof typeof requestErrorStatus;

/** One wrong value of a request. */
export interface Issue {
  /** Where it stands: `messages.0.text`; empty for the whole. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What is allowed, where that can be said shortly. */
  readonly expected?: string;
}

/** A request that is refused; thrown by routes and shown to the client as it is. */
export class RequestError extends TanggapError {
  declare readonly code: RequestErrorCode;
  readonly issues: readonly Issue[] | undefined;
  /** Sent with the refusal: `Retry-After`, `WWW-Authenticate`, `Allow`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: RequestErrorCode,
    message: string,
    options: { issues?: readonly Issue[]; headers?: Readonly<Record<string, string>>; cause?: unknown } = {},
  ) {
    super(code, message, { cause: options.cause });
    this.issues = options.issues;
    this.headers = options.headers ?? {};
  }
}
