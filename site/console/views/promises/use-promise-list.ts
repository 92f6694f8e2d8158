import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PromiseList } from '../../../../assist-api/routes/promises/schema.ts';
import type { AssistApi } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useReconnect } from '../../hooks/use-reconnect.ts';
import { isOpen } from '../../promises/urgency.ts';

/** Whose promises are in view: own ones to be kept, those of colleagues, or own ones that are over. */
export type PromiseScope = 'own' | 'colleagues' | 'over';
export const promiseScopes = ['own', 'colleagues', 'over'] as const satisfies readonly PromiseScope[];

const queries: Readonly<Record<PromiseScope, string>> = {
  own: 'state=open&owner=me',
  colleagues: 'state=open&owner=all&limit=200',
  over: 'state=all&owner=me&limit=200',
};

/** The promises in view and how asking for them stands. */
export interface PromiseListStatus {
  /** The soonest first; undefined before they are known. */
  readonly list: PromiseList | undefined;
  readonly problem: ApiProblem | undefined;
  readonly reload: () => void;
}

/** Asks whenever `news`, what is known elsewhere in the console, changes. */
export function usePromiseList(
  api: AssistApi,
  scope: PromiseScope,
  news: PromiseList | null,
  onSessionEnd: () => void,
): PromiseListStatus {
  const [known, setKnown] = useState<
    { readonly scope: PromiseScope; readonly list: PromiseList } | undefined
  >();
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const ask = async () => {
      try {
        const list = await api.ask<PromiseList>('GET', `/promises?${queries[scope]}`, {
          signal: controller.signal,
        });
        setKnown({ scope, list: { ...list, promises: list.promises.filter(belongs[scope]) } });
        setProblem(undefined);
      } catch (cause) {
        if (controller.signal.aborted) return;
        setProblem(cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause }));
        if (cause instanceof ApiProblem && cause.kind === 'signedOut') onSessionEnd();
      }
    };
    void ask();
    return () => controller.abort();
  }, [api, scope, news, attempt]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  useReconnect(problem, reload);
  return { list: known?.scope === scope ? known.list : undefined, problem, reload };
}

const belongs: Readonly<Record<PromiseScope, (promise: PromiseList['promises'][number]) => boolean>> = {
  own: isOpen,
  colleagues: ({ isOwn }) => !isOwn,
  over: (promise) => !isOpen(promise),
};
