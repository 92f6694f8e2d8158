import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AssistApi } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useReconnect } from '../../hooks/use-reconnect.ts';

/** A list of the API as it was read last. */
interface Reading<Reply> {
  /** Undefined before the first time. */
  readonly read: Reply | undefined;
  readonly problem: ApiProblem | undefined;
  readonly retry: () => void;
}

/** Reads a list when it is first shown and when its address changes; what was read stays while it is read anew. */
export function useReading<Reply>(api: AssistApi, path: string, onSessionEnd: () => void): Reading<Reply> {
  const [read, setRead] = useState<Reply | undefined>();
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    api.ask<Reply>('GET', path, { signal }).then(
      (reply) => {
        setRead(reply);
        setProblem(undefined);
      },
      (cause: unknown) => {
        if (signal.aborted) return;
        const refused = cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause });
        if (refused.kind === 'signedOut') onSessionEnd();
        else setProblem(refused);
      },
    );
    return () => controller.abort();
  }, [api, path, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useReconnect(problem, retry);
  return { read, problem, retry };
}
