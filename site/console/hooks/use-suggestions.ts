import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { fingerprint } from '../conversation/fingerprint.ts';
import { type ConversationAction, answerSource } from '../conversation/reducer.ts';
import { listLimit, shortList } from '../conversation/listed-items.ts';
import { replyRequest, suggestionRequest } from '../conversation/request.ts';
import type { Conversation } from '../conversation/state.ts';
import type { Suggestion } from '../conversation/types.ts';
import { useReconnect } from './use-reconnect.ts';

/** Milliseconds without a key before suggestions are asked for. */
const typingPauseMs = 350;

/** How the suggestions in view stand. */
export interface SuggestionStatus {
  readonly isWaiting: boolean;
  /** Why the last attempt failed; undefined once one succeeds. */
  readonly problem: ApiProblem | undefined;
  /** Asks without waiting for a pause: for a paste, Ctrl or ⌘ + Enter, and the buttons "show more" and "try again". */
  readonly askNow: () => void;
  /** The same of longer lists for the message whose suggestions are in view, which hold meanwhile. */
  readonly more: Pick<SuggestionStatus, 'isWaiting' | 'problem'>;
}

/**
 * Keeps the suggestions of the conversation in view up to date, one request at a time; an older one is aborted.
 * Tries again by itself when the connection returns or a busy server has named a time.
 */
export function useSuggestions(
  conversation: Conversation,
  signature: string | null,
  agentLocale: string | undefined,
  api: AssistApi,
  change: (id: string, action: ConversationAction) => void,
  onSignedOut: () => void,
): SuggestionStatus {
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);
  const isUrgent = useRef(false);
  const request = suggestionRequest(conversation, signature, agentLocale);
  const wanted = request ? fingerprint(JSON.stringify(request)) : '';
  const isWaiting = wanted !== '' && wanted !== conversation.answeredFor;
  const isForMore =
    isWaiting && fingerprint(JSON.stringify({ ...request, limit: shortList })) === conversation.answeredFor;

  const askNow = useCallback(() => {
    isUrgent.current = true;
    setAttempt((count) => count + 1);
  }, []);

  useEffect(() => {
    setProblem(undefined);
    if (!request || !isWaiting) return undefined;
    const controller = new AbortController();
    const ask = async () => {
      try {
        const suggestion = await api.suggest(request, controller.signal);
        const suggested = {
          suggestion,
          answeredFor: wanted,
          suggestedFor: composedFor(conversation, suggestion, signature),
        };
        if (isForMore) change(conversation.id, { ...suggested, type: 'moreSuggested' });
        else
          change(conversation.id, {
            ...suggested,
            type: 'suggested',
            suggestedChannel: conversation.channel,
            suggestedLimit: listLimit(conversation),
          });
      } catch (cause) {
        if (controller.signal.aborted) return;
        setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
        if (cause instanceof ApiProblem && cause.kind === 'signedOut') onSignedOut();
      }
    };
    const timer = setTimeout(() => void ask(), isUrgent.current ? 0 : typingPauseMs);
    isUrgent.current = false;
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [conversation.id, wanted, isWaiting, attempt]);

  useReconnect(problem, askNow);
  const status = { isWaiting: isWaiting && !problem, problem };
  const nothing = { isWaiting: false, problem: undefined };
  return { ...(isForMore ? nothing : status), askNow, more: isForMore ? status : nothing };
}

/** What would be asked for each response alone: the suggestion already has those words. */
function composedFor(conversation: Conversation, suggestion: Suggestion, signature: string | null) {
  const answered = { ...conversation, suggestion, values: {} };
  return Object.fromEntries(
    suggestion.responses.map((response) => {
      const reply = { answers: [answerSource(response)], isHolding: false, choices: {} };
      return [response.responseId, fingerprint(JSON.stringify(replyRequest(answered, reply, signature)))];
    }),
  );
}
