import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { SignedIn } from './auth/sign-in.ts';
import type { Config } from './config.ts';
import type { RequestError } from './errors/request-error.ts';
import type { Knowledge } from './knowledge.ts';
import type { Logger } from './log.ts';
import type { Store } from './store/store.ts';
import type { SuggestionThreads } from './suggestion-threads/index.ts';

/** Settings that requests depend on. */
export type AppConfig = Pick<
  Config,
  | 'basePath'
  | 'publicUrl'
  | 'trustProxyHops'
  | 'agentToken'
  | 'rateLimits'
  | 'allowedOrigins'
  | 'frameOrigins'
>;

/** What the API is made of; everything outside comes in here. */
export interface AppParts {
  readonly config: AppConfig;
  readonly store: Store;
  /** The newest good state of the content; asked anew for each request. */
  readonly knowledge: () => Knowledge;
  /** Make suggestions beside the main thread. Default: it makes all of them. */
  readonly suggestionThreads?: Pick<SuggestionThreads, 'make'>;
  /** Errors in changed content that is not live for them. Default: none. */
  readonly contentProblems?: () => number;
  /** Answers what no route of the API does: the site's pages. Without it they are not found. */
  readonly pages?: MiddlewareHandler<AppEnv>;
  readonly now: () => Date;
  readonly log: Logger;
}

/** What a request carries through the middleware. */
export interface AppEnv {
  /** Absent in tests without a server. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** Set on routes for signed-in callers only. */
    signedIn: SignedIn;
    /** Why a page cannot be filled now; set on pages that people read, which are not answered with an error in JSON. */
    refusal?: RequestError;
  };
}
