import { useEffect, useRef, useState } from 'preact/hooks';
import type { AgentSearch } from '../../../assist-api/routes/agent-search/schema.ts';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { type Answers, noAnswers, takeAnswer } from './rows.ts';

/** Most results that a list shows. */
const limit = 16;

/**
 * Asks at every key, without a pause. What was found stays until there is something newer, and an answer that comes
 * after that of a later key is dropped.
 */
export function useAgentSearch(
  api: AssistApi,
  query: string,
  locale: string,
): { readonly answers: Answers; readonly problem: ApiProblem | undefined; readonly retry: () => void } {
  const [answers, setAnswers] = useState(noAnswers);
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(0);
  const closing = useRef(new AbortController());
  useEffect(() => () => closing.current.abort(), []);

  useEffect(() => {
    asked.current += 1;
    const number = asked.current;
    if (query === '') {
      setProblem(undefined);
      setAnswers({ ...noAnswers, shown: number });
      return;
    }
    const { signal } = closing.current;
    const parameters = new URLSearchParams({ q: query, locale, limit: String(limit) }).toString();
    api.ask<AgentSearch>('GET', `/agent-search?${parameters}`, { signal }).then(
      (found) => {
        setProblem(undefined);
        setAnswers((before) => takeAnswer(before, number, query, found));
      },
      (cause: unknown) => {
        if (signal.aborted || number !== asked.current) return;
        setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
      },
    );
  }, [api, query, locale, attempt]);

  return { answers, problem, retry: () => setAttempt((count) => count + 1) };
}
