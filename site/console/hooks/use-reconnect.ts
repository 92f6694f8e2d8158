import { useEffect } from 'preact/hooks';
import type { ApiProblem } from '../api/problem.ts';

/** Milliseconds between attempts while the server cannot be reached. */
const reconnectMs = 5_000;

/** Tries again when the connection returns or a busy server has named a time; other problems wait for the agent. */
export function useReconnect(problem: ApiProblem | undefined, retry: () => void): void {
  useEffect(() => {
    if (problem?.kind !== 'offline' && problem?.kind !== 'busy') return undefined;
    const waitMs = problem.kind === 'busy' ? problem.retryAfterSeconds * 1_000 : reconnectMs;
    const timer = setTimeout(retry, waitMs);
    addEventListener('online', retry);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', retry);
    };
  }, [problem, retry]);
}
