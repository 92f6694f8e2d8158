import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { fingerprint } from '../conversation/fingerprint.ts';
import { checkRequest } from '../conversation/request.ts';
import { type Conversation, selectedReply } from '../conversation/state.ts';
import type { Finding, PromisedTime } from '../conversation/types.ts';
import { useReconnect } from './use-reconnect.ts';

/** Milliseconds without a change before the text is read. */
const typingPauseMs = 250;

/** What the checks say of the text in view. */
export interface ReplyCheckStatus {
  /**
   * - `none`: there is no text
   * - `waiting`: it is being read; findings are those of the text before, where their words still stand
   * - `read`: findings are those of this text
   * - `unreachable`: nobody read this text
   */
  readonly kind: 'none' | 'waiting' | 'read' | 'unreachable';
  readonly findings: readonly Finding[];
  /** Times that the text promises, where their words still stand. */
  readonly promises: readonly PromisedTime[];
  readonly problem: ApiProblem | undefined;
  readonly retry: () => void;
}

interface Read {
  readonly conversationId: string;
  readonly madeFor: string;
  readonly findings: readonly Finding[];
  readonly promises: readonly PromisedTime[];
}

/** Has the reply in view read by the checks a moment after every change, also of what the agent typed. */
export function useReplyCheck(
  conversation: Conversation,
  signature: string | null,
  agentLocale: string | undefined,
  api: AssistApi,
  onSignedOut: () => void,
): ReplyCheckStatus {
  const [read, setRead] = useState<Read | undefined>();
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);
  const reply = selectedReply(conversation);
  const request = reply && checkRequest(conversation, reply, signature, agentLocale);
  const wanted = request ? fingerprint(JSON.stringify(request)) : '';
  const isRead = read?.madeFor === wanted;

  useEffect(() => {
    setProblem(undefined);
    if (!request || isRead) return undefined;
    const controller = new AbortController();
    const ask = async () => {
      try {
        const { findings, promises } = await api.check(request, controller.signal);
        setRead({ conversationId: conversation.id, madeFor: wanted, findings, promises });
      } catch (cause) {
        if (controller.signal.aborted) return;
        setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
        if (cause instanceof ApiProblem && cause.kind === 'signedOut') onSignedOut();
      }
    };
    const timer = setTimeout(() => void ask(), typingPauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [conversation.id, wanted, isRead, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useReconnect(problem, retry);
  const text = request?.text ?? '';
  const known = read?.conversationId === conversation.id ? read : undefined;
  const stands = (one: Finding | PromisedTime) => text.slice(one.start, one.end) === one.text;
  return {
    kind: request === undefined ? 'none' : isRead ? 'read' : problem ? 'unreachable' : 'waiting',
    findings: known?.findings.filter(stands) ?? [],
    promises: known?.promises.filter(stands) ?? [],
    problem,
    retry,
  };
}
