import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import { createOutbox, type PendingOutcome } from '../conversation/outbox.ts';

/** Milliseconds between attempts to send what could not be sent. */
const resendMs = 15_000;

/** Records outcomes in the background; those that cannot be sent wait for the connection. */
export function useOutbox(api: AssistApi): (outcomes: readonly PendingOutcome[]) => void {
  const outbox = useMemo(
    () => createOutbox(localStorage, ({ suggestionId, outcome }) => api.recordOutcome(suggestionId, outcome)),
    [api],
  );
  useEffect(() => {
    const flush = () => void outbox.flush();
    flush();
    const timer = setInterval(flush, resendMs);
    addEventListener('online', flush);
    return () => {
      clearInterval(timer);
      removeEventListener('online', flush);
    };
  }, [outbox]);
  return useCallback(
    (outcomes) => {
      for (const outcome of outcomes) void outbox.add(outcome);
    },
    [outbox],
  );
}
