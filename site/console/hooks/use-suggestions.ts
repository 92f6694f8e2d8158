import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { Action } from '../conversation/reducer.ts';
import { suggestionRequest } from '../conversation/request.ts';
import type { ConsoleState } from '../conversation/state.ts';

/** Milliseconds without a key before suggestions are asked for. */
const typingPauseMs = 350;
/** Milliseconds between attempts while the server cannot be reached. */
const reconnectMs = 5_000;

/** How the suggestions in view stand. */
export interface SuggestionStatus {
  readonly isWaiting: boolean;
  /** Why the last attempt failed; undefined once one succeeds. */
  readonly problem: ApiProblem | undefined;
  /** Asks without waiting for a pause: for a paste, Ctrl or ⌘ + Enter, and the button "try again". */
  readonly askNow: () => void;
}

/**
 * Keeps suggestions up to date with what the agent types, one request at a time; an older one is aborted.
 * Tries again by itself when the connection returns or a busy server has named a time.
 */
export function useSuggestions(
  state: ConsoleState,
  signature: string | null,
  api: AssistApi,
  dispatch: (action: Action) => void,
  onSignedOut: () => void,
): SuggestionStatus {
  const [isWaiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);
  const isUrgent = useRef(false);
  const answeredKey = useRef('');
  const request = suggestionRequest(state, signature);
  const key = request ? JSON.stringify(request) : '';
  const { message } = state.conversation;

  const askNow = useCallback(() => {
    isUrgent.current = true;
    setAttempt((count) => count + 1);
  }, []);

  useEffect(() => {
    if (!request || key === answeredKey.current) {
      setWaiting(false);
      setProblem(undefined);
      return undefined;
    }
    const controller = new AbortController();
    const ask = async () => {
      try {
        const suggestion = await api.suggest(request, controller.signal);
        answeredKey.current = key;
        setProblem(undefined);
        setWaiting(false);
        dispatch({ type: 'suggested', suggestion, message });
      } catch (cause) {
        if (controller.signal.aborted) return;
        setWaiting(false);
        setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
        if (cause instanceof ApiProblem && cause.kind === 'signedOut') onSignedOut();
      }
    };
    setWaiting(true);
    const timer = setTimeout(() => void ask(), isUrgent.current ? 0 : typingPauseMs);
    isUrgent.current = false;
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, attempt]);

  useEffect(() => {
    if (problem?.kind !== 'offline' && problem?.kind !== 'busy') return undefined;
    const waitMs = problem.kind === 'busy' ? problem.retryAfterSeconds * 1_000 : reconnectMs;
    const timer = setTimeout(askNow, waitMs);
    addEventListener('online', askNow);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', askNow);
    };
  }, [problem, askNow]);

  return { isWaiting, problem, askNow };
}
