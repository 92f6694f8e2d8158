import type { ArticleReply } from '../../../assist-api/routes/articles/schema.ts';
import type { ArticleFeedback, DecisionRequest } from '../../../assist-api/routes/feedback/schema.ts';
import type { CannedResponses } from '../../../assist-api/routes/canned-responses/schema.ts';
import type { OutcomeRequest } from '../../../assist-api/routes/outcome/schema.ts';
import type { Session } from '../../../assist-api/routes/session/schema.ts';
import type { SuggestionRequest } from '../../../assist-api/routes/suggestions/schema.ts';
import type { Suggestion } from '../../../assist-api/routes/suggestions/schema.ts';
import type { Reply, ReplyRequest } from '../../../assist-api/routes/replies/schema.ts';
import type { ReplyCheck, ReplyCheckRequest } from '../../../assist-api/routes/reply-checks/schema.ts';
import { ApiProblem, problemOf } from './problem.ts';

/** What the console asks of the assist API. Every method rejects with `ApiProblem`, or with `AbortError` when aborted. */
export interface AssistApi {
  /**
   * What a view asks beyond the methods here. `path` begins with a slash, such as `/promises?state=open`; the caller
   * names the shape of the reply, undefined for one without a body.
   */
  ask<Reply>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    options?: { readonly body?: unknown; readonly signal?: AbortSignal },
  ): Promise<Reply>;
  session(): Promise<Session>;
  /** Swaps a one-time secret or code for a cookie, in a frame for one of its own; `signedOut` when it is used up or too old. */
  signIn(token: string, isFramed: boolean): Promise<Session>;
  signOut(): Promise<void>;
  suggest(request: SuggestionRequest, signal: AbortSignal): Promise<Suggestion>;
  /** The words of a reply. */
  compose(request: ReplyRequest, signal: AbortSignal): Promise<Reply>;
  /** What should not be sent as it stands. */
  check(request: ReplyCheckRequest, signal: AbortSignal): Promise<ReplyCheck>;
  /** Repeating an event changes nothing. */
  recordOutcome(suggestionId: string, outcome: OutcomeRequest): Promise<void>;
  /** Best first. */
  searchResponses(query: string, locale: string, signal: AbortSignal): Promise<CannedResponses>;
  /** `missing` when the article is gone. */
  article(articleId: string, locale: string, signal: AbortSignal): Promise<ArticleReply>;
  /** Votes and feedback of a public article; `missing` when it is gone. */
  articleFeedback(articleId: string, locale: string, signal: AbortSignal): Promise<ArticleFeedback>;
  /** Gives the item as it is decided; `forbidden` for roles that do not decide. */
  decide(feedbackId: string, decision: DecisionRequest): Promise<ArticleFeedback['items'][number]>;
}

/** Most replies that a search lists. */
const searchLimit = 8;

/** The API below an address such as `/bantuan/v1`, without a slash at the end. `send` is `fetch`. */
export function createAssistApi(address: string, send: typeof fetch): AssistApi {
  async function call(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const response = await send(`${address}${path}`, {
      method,
      credentials: 'same-origin',
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      ...(signal ? { signal } : {}),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new ApiProblem('offline', { cause });
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  }
  const read = async <Reply>(answer: Promise<Response>) => (await (await answer).json()) as Reply;
  const query = (values: Record<string, string>) => `?${new URLSearchParams(values).toString()}`;

  return {
    ask: async <Reply>(
      method: string,
      path: string,
      options?: { readonly body?: unknown; readonly signal?: AbortSignal },
    ) => {
      const response = await call(method, path, options?.body, options?.signal);
      return (response.status === 204 ? undefined : await response.json()) as Reply;
    },
    session: () => read<Session>(call('GET', '/session')),
    signIn: (token, isFramed) =>
      read<Session>(call('POST', '/session', { token, ...(isFramed && { isFramed }) })),
    signOut: async () => {
      await call('DELETE', '/session');
    },
    suggest: (request, signal) => read<Suggestion>(call('POST', '/suggestions', request, signal)),
    compose: (request, signal) => read<Reply>(call('POST', '/replies', request, signal)),
    check: (request, signal) => read<ReplyCheck>(call('POST', '/reply-checks', request, signal)),
    recordOutcome: async (suggestionId, outcome) => {
      await call('PATCH', `/suggestions/${encodeURIComponent(suggestionId)}/outcome`, outcome);
    },
    searchResponses: (q, locale, signal) =>
      read<CannedResponses>(
        call(
          'GET',
          `/canned-responses${query({ q, locale, limit: String(searchLimit) })}`,
          undefined,
          signal,
        ),
      ),
    article: (articleId, locale, signal) =>
      read<ArticleReply>(
        call('GET', `/articles/${encodeURIComponent(articleId)}${query({ locale })}`, undefined, signal),
      ),
    articleFeedback: (articleId, locale, signal) =>
      read<ArticleFeedback>(
        call(
          'GET',
          `/articles/${encodeURIComponent(articleId)}/feedback${query({ locale })}`,
          undefined,
          signal,
        ),
      ),
    decide: (feedbackId, decision) =>
      read<ArticleFeedback['items'][number]>(
        call('PATCH', `/feedback/${encodeURIComponent(feedbackId)}`, decision),
      ),
  };
}
