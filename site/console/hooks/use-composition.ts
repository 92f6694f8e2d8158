import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { fingerprint } from '../conversation/fingerprint.ts';
import type { ConversationAction } from '../conversation/reducer.ts';
import { keyOf } from '../conversation/reply.ts';
import { replyRequest } from '../conversation/request.ts';
import { type Conversation, selectedReply } from '../conversation/state.ts';
import { useReconnect } from './use-reconnect.ts';

/** Milliseconds without a key before values that are being typed are put into the words. */
const typingPauseMs = 300;

/** How the words of the reply in view stand. */
export interface CompositionStatus {
  readonly isWaiting: boolean;
  readonly problem: ApiProblem | undefined;
  readonly retry: () => void;
}

/**
 * Has the reply in view composed whenever its answers, wordings, values or channel are others than those of its words.
 * Waits for suggestions that are on their way (`isSettled` false), since they may bring the words.
 */
export function useComposition(
  conversation: Conversation,
  isSettled: boolean,
  signature: string | null,
  api: AssistApi,
  change: (id: string, action: ConversationAction) => void,
  onSignedOut: () => void,
): CompositionStatus {
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);
  const reply = selectedReply(conversation);
  const request = reply && replyRequest(conversation, reply, signature);
  const wanted = request ? fingerprint(JSON.stringify(request)) : '';
  const isWaiting = wanted !== '' && wanted !== reply?.composition?.madeFor;
  const values = useRef(conversation.values);

  useEffect(() => {
    setProblem(undefined);
    const isTyping = values.current !== conversation.values;
    values.current = conversation.values;
    if (!request || !isWaiting || !isSettled) return undefined;
    const controller = new AbortController();
    const ask = async () => {
      try {
        const composed = await api.compose(request, controller.signal);
        const { locale } = composed;
        change(conversation.id, {
          type: 'composed',
          key: keyOf(reply),
          composition: { composed, locale, channel: conversation.channel, madeFor: wanted },
        });
      } catch (cause) {
        if (controller.signal.aborted) return;
        setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
        if (cause instanceof ApiProblem && cause.kind === 'signedOut') onSignedOut();
      }
    };
    const timer = setTimeout(() => void ask(), isTyping ? typingPauseMs : 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [conversation.id, conversation.selected, wanted, isWaiting, isSettled, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useReconnect(problem, retry);
  return { isWaiting: isWaiting && !problem, problem, retry };
}
