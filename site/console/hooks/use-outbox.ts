import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import { repeatWhenOnline } from './repeat.ts';
import { createOutbox, outcomePrefix, type PendingOutcome } from '../conversation/outbox.ts';

/** Milliseconds between attempts to send what could not be sent. */
const resendMs = 15_000;

/** Records outcomes in the background; those that cannot be sent wait for the connection. */
export function useOutbox(api: AssistApi): (outcomes: readonly PendingOutcome[]) => void {
  const outbox = useMemo(
    () =>
      createOutbox<PendingOutcome>(localStorage, outcomePrefix, ({ suggestionId, outcome }) =>
        api.recordOutcome(suggestionId, outcome),
      ),
    [api],
  );
  useEffect(() => repeatWhenOnline(() => void outbox.flush(), resendMs), [outbox]);
  return useCallback(
    (outcomes) => {
      for (const outcome of outcomes) void outbox.add(outcome, outcome.outcome.at);
    },
    [outbox],
  );
}
