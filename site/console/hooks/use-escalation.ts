import { useCallback, useEffect, useState } from 'preact/hooks';
import type { EscalationSummary } from '../../../assist-api/routes/escalation-summaries/schema.ts';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { procedureInHand } from '../conversation/procedure.ts';
import { escalationRequest } from '../conversation/request.ts';
import type { Conversation } from '../conversation/state.ts';
import { useReconnect } from './use-reconnect.ts';

/** Milliseconds without a change before the summary is written again. */
const typingPauseMs = 400;

/** How the summary stands. */
export interface EscalationStatus {
  /** As last written; null before. */
  readonly summary: EscalationSummary | null;
  readonly problem: ApiProblem | undefined;
  readonly retry: () => void;
}

/** Has the case summed up, and again whenever it or what was tried changes. */
export function useEscalation(
  conversation: Conversation,
  signature: string | null,
  api: AssistApi,
  onSessionEnd: () => void,
): EscalationStatus {
  const [summary, setSummary] = useState<EscalationSummary | null>(null);
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);
  const request = escalationRequest(conversation, signature, procedureInHand(conversation)?.articleId);
  const wanted = JSON.stringify(request);

  useEffect(() => {
    setProblem(undefined);
    if (!request) return undefined;
    const controller = new AbortController();
    const ask = async () => {
      try {
        setSummary(
          await api.ask<EscalationSummary>('POST', '/escalation-summaries', {
            body: request,
            signal: controller.signal,
          }),
        );
      } catch (cause) {
        if (controller.signal.aborted) return;
        setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
        if (cause instanceof ApiProblem && cause.kind === 'signedOut') onSessionEnd();
      }
    };
    const timer = setTimeout(() => void ask(), summary ? typingPauseMs : 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useReconnect(problem, retry);
  return { summary, problem, retry };
}
