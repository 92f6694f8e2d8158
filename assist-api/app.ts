import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { getPath } from 'hono/utils/url';
import { requireOwnOrigin } from './auth/own-origin.ts';
import type { Role } from './auth/roles.ts';
import { requireRole } from './auth/sign-in.ts';
import { invalidRequest } from './errors/issues.ts';
import { answerError, errorReply } from './errors/reply.ts';
import { RequestError } from './errors/request-error.ts';
import { createRequestLimits } from './limits/limit-requests.ts';
import type { AppEnv, AppParts } from './parts.ts';
import { queryIn, resultsLocale } from './results-page/fill-results.ts';
import { consolePath } from './publish/serve-site.ts';
import { agentSearch, agentSearchRoute } from './routes/agent-search/route.ts';
import { article, articleRoute } from './routes/articles/route.ts';
import { cannedResponses, cannedResponsesRoute } from './routes/canned-responses/route.ts';
import {
  addFavourite,
  addFavouriteRoute,
  desk,
  deskRoute,
  fillSnippet,
  fillSnippetRoute,
  removeFavourite,
  removeFavouriteRoute,
  removeSnippet,
  removeSnippetRoute,
  saveSnippet,
  saveSnippetRoute,
} from './routes/desk/route.ts';
import { escalationSummaries, escalationSummariesRoute } from './routes/escalation-summaries/route.ts';
import {
  articleFeedback,
  articleFeedbackRoute,
  decision,
  decisionRoute,
  feedback,
  feedbackRoute,
} from './routes/feedback/route.ts';
import { health, healthRoute, readinessRoute, ready } from './routes/health/route.ts';
import { outcome, outcomeRoute } from './routes/outcome/route.ts';
import {
  changePromise,
  changePromiseRoute,
  keepPromise,
  keepPromiseRoute,
  promises,
  promisesRoute,
} from './routes/promises/route.ts';
import { replies, repliesRoute } from './routes/replies/route.ts';
import { mountReference } from './routes/reference/mount.ts';
import { replyChecks, replyChecksRoute } from './routes/reply-checks/route.ts';
import {
  report,
  reportRoute,
  reports,
  reportsRoute,
  seenReports,
  seenReportsRoute,
} from './routes/reports/route.ts';
import { search, searchRoute } from './routes/search/route.ts';
import { searchMisses, searchMissesRoute } from './routes/search-misses/route.ts';
import {
  signIn,
  signInCode,
  signInCodeRoute,
  signInRoute,
  signOut,
  signOutRoute,
  who,
  whoRoute,
} from './routes/session/route.ts';
import {
  signalRules,
  signalRulesRoute,
  signalTrials,
  signalTrialsRoute,
} from './routes/signal-trials/route.ts';
import { suggestions, suggestionsRoute } from './routes/suggestions/route.ts';
import { maxVoteBytes, votes, votesRoute } from './routes/votes/route.ts';

/** Largest body of a request. */
const maxBodyBytes = 256 * 1024;

/** Roles that answer customers; writers look on. */
const answering: readonly Role[] = ['agent', 'manager', 'integration'];
const everybody: readonly Role[] = [...answering, 'writer'];
/** Roles that sign in with a browser. */
const people: readonly Role[] = ['agent', 'writer', 'manager'];
/** Roles of people who keep what they promised to customers. */
const promising: readonly Role[] = ['agent', 'manager'];
/** Roles that decide about feedback and the rules of triage. */
const deciding: readonly Role[] = ['writer', 'manager'];

/** The assist API over its parts. Building it reads and opens nothing; each request asks the parts. */
export function createApp(parts: AppParts) {
  const app = createShell(parts);
  const { publicRequests, processLoad, signedInRequests } = createRequestLimits(parts);

  /** Puts guards in front of one method of one path, so that other methods still give 405. */
  const guard = (
    route: { method: string; getRoutingPath(): string },
    ...guards: readonly MiddlewareHandler<AppEnv>[]
  ) => app.on([route.method.toUpperCase()], [route.getRoutingPath()], ...guards);

  guard(searchRoute, publicRequests);
  guard(searchMissesRoute, publicRequests);
  guard(votesRoute, publicRequests, fromOwnPages(parts), atMost(maxVoteBytes));
  guard(signInRoute, processLoad);
  guard(whoRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(signOutRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(signInCodeRoute, requireRole(parts, ...people), signedInRequests);
  guard(suggestionsRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(repliesRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(outcomeRoute, requireRole(parts, ...answering), signedInRequests);
  guard(replyChecksRoute, requireRole(parts, ...answering), signedInRequests);
  guard(cannedResponsesRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(escalationSummariesRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(agentSearchRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(articleRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(articleFeedbackRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(feedbackRoute, requireRole(parts, ...everybody), signedInRequests);
  guard(keepPromiseRoute, requireRole(parts, ...promising), signedInRequests);
  guard(promisesRoute, requireRole(parts, ...promising), signedInRequests);
  guard(changePromiseRoute, requireRole(parts, ...promising), signedInRequests);
  guard(deskRoute, requireRole(parts, ...people), signedInRequests);
  guard(addFavouriteRoute, requireRole(parts, ...people), signedInRequests);
  guard(removeFavouriteRoute, requireRole(parts, ...people), signedInRequests);
  guard(saveSnippetRoute, requireRole(parts, ...people), signedInRequests);
  guard(fillSnippetRoute, requireRole(parts, ...people), signedInRequests);
  guard(removeSnippetRoute, requireRole(parts, ...people), signedInRequests);
  guard(reportRoute, requireRole(parts, ...people), signedInRequests);
  guard(reportsRoute, requireRole(parts, ...people), signedInRequests);
  guard(seenReportsRoute, requireRole(parts, ...people), signedInRequests);
  guard(signalRulesRoute, requireRole(parts, ...deciding), signedInRequests);
  guard(signalTrialsRoute, requireRole(parts, ...deciding), signedInRequests);
  guard(decisionRoute, requireRole(parts, ...deciding), signedInRequests);

  const api = app
    .openapi(healthRoute, health())
    .openapi(readinessRoute, ready(parts))
    .openapi(searchRoute, search(parts))
    .openapi(searchMissesRoute, searchMisses(parts))
    .openapi(votesRoute, votes(parts))
    .openapi(signInRoute, signIn(parts))
    .openapi(whoRoute, who(parts))
    .openapi(signOutRoute, signOut(parts))
    .openapi(signInCodeRoute, signInCode(parts))
    .openapi(suggestionsRoute, suggestions(parts))
    .openapi(repliesRoute, replies(parts))
    .openapi(outcomeRoute, outcome(parts))
    .openapi(replyChecksRoute, replyChecks(parts))
    .openapi(cannedResponsesRoute, cannedResponses(parts))
    .openapi(escalationSummariesRoute, escalationSummaries(parts))
    .openapi(agentSearchRoute, agentSearch(parts))
    .openapi(articleRoute, article(parts))
    .openapi(articleFeedbackRoute, articleFeedback(parts))
    .openapi(feedbackRoute, feedback(parts))
    .openapi(decisionRoute, decision(parts))
    .openapi(keepPromiseRoute, keepPromise(parts))
    .openapi(promisesRoute, promises(parts))
    .openapi(changePromiseRoute, changePromise(parts))
    .openapi(deskRoute, desk(parts))
    .openapi(addFavouriteRoute, addFavourite(parts))
    .openapi(removeFavouriteRoute, removeFavourite(parts))
    .openapi(saveSnippetRoute, saveSnippet(parts))
    .openapi(fillSnippetRoute, fillSnippet(parts))
    .openapi(removeSnippetRoute, removeSnippet(parts))
    .openapi(reportRoute, report(parts))
    .openapi(reportsRoute, reports(parts))
    .openapi(seenReportsRoute, seenReports(parts))
    .openapi(signalRulesRoute, signalRules(parts))
    .openapi(signalTrialsRoute, signalTrials(parts));
  mountReference(app, parts);
  if (parts.pages) app.use(holdBackResults(parts, publicRequests), parts.pages);
  return api;
}

/** The path below the base path; a path outside of it becomes one that nothing answers. */
function pathBelow(basePath: string, path: string): string {
  if (basePath === '' || path === basePath) return path === basePath ? '/' : path;
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : '/.outside-base-path';
}

/** Refuses larger bodies with `BODY_TOO_LARGE`. */
const atMost = (maxSize: number): MiddlewareHandler<AppEnv> => {
  const refuse = () => {
    throw new RequestError(
      'BODY_TOO_LARGE',
      `The body is over ${maxSize / 1024} KiB. Send fewer or shorter messages.`,
      // The rest of the body is not read, so the connection cannot carry another request.
      { headers: { Connection: 'close' } },
    );
  };
  const counting = bodyLimit({ maxSize, onError: refuse });
  return async (c, next) => {
    // A length that was sent holds. Hono's own limit would turn the request into a web stream to look for a body.
    const length = c.req.header('content-length');
    const isTold = length !== undefined && c.req.header('transfer-encoding') === undefined;
    if (!isTold) return await counting(c, next);
    if (Number.parseInt(length, 10) > maxSize) refuse();
    await next();
    return undefined;
  };
};

/** Refuses what a page of another site made a browser send with `ORIGIN_NOT_ALLOWED`. */
const fromOwnPages =
  ({ config }: AppParts): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    requireOwnOrigin(config, c);
    await next();
  };

/** Counts searches on the page of results like other public requests; too many are told to the page, which people read. */
function holdBackResults(
  parts: AppParts,
  publicRequests: MiddlewareHandler<AppEnv>,
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const isSearch = queryIn(c.req.query('q')) !== undefined;
    if (isSearch && resultsLocale(c.req.path, parts.knowledge().corpus) !== undefined) {
      try {
        await publicRequests(c, () => Promise.resolve());
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        c.set('refusal', error);
      }
    }
    await next();
  };
}

/** What every request passes: id, headers, limits of size, and the one shape for errors. */
function createShell(parts: AppParts): OpenAPIHono<AppEnv> {
  const { config, log, now } = parts;
  const app = new OpenAPIHono<AppEnv>({
    getPath: (request) => pathBelow(config.basePath, getPath(request)),
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error.issues);
    },
  });
  app.use(requestId());
  app.use(async (c, next) => {
    const startedAt = now().getTime();
    await next();
    const ms = now().getTime() - startedAt;
    log.debug('request', { requestId: c.get('requestId'), method: c.req.method, status: c.res.status, ms });
  });
  if (config.frameOrigins.length > 0) {
    // The page's policy says who may frame it; the older header could only say nobody.
    app.use(consolePath, async (c, next) => {
      await next();
      c.res.headers.delete('X-Frame-Options');
    });
  }
  app.use(
    secureHeaders({
      crossOriginResourcePolicy: config.allowedOrigins.length > 0 ? 'cross-origin' : 'same-origin',
      strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
      referrerPolicy: 'strict-origin-when-cross-origin',
      xXssProtection: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
    }),
  );
  if (config.allowedOrigins.length > 0) {
    const origins = [...config.allowedOrigins];
    const exposeHeaders = ['X-Request-Id', 'Retry-After'];
    app.use('/v1/*', cors({ origin: origins, credentials: true, exposeHeaders, maxAge: 600 }));
  }
  app.use('/v1/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        const allow = methods.join(', ');
        const message = `${c.req.path} does not take ${c.req.method}. Use ${allow}.`;
        return c.json(errorReply('METHOD_NOT_ALLOWED', message, c.get('requestId')), 405, { Allow: allow });
      },
    }),
  );
  app.use(atMost(maxBodyBytes));
  app.onError((error, c) => answerError(error, c, c.get('requestId'), log));
  app.notFound((c) =>
    c.json(
      errorReply(
        'NOT_FOUND',
        'There is nothing at this address; /v1/docs lists what is.',
        c.get('requestId'),
      ),
      404,
    ),
  );
  return app;
}
