import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { tokenOf } from '../session/token.ts';
import type { Session } from '../conversation/types.ts';
import { useReconnect } from './use-reconnect.ts';

/** Whether somebody is signed in. */
type SessionState =
  | { readonly kind: 'checking' }
  | { readonly kind: 'signedIn'; readonly session: Session }
  /** `reason`: the link did not work, a session that was open has ended, or the browser keeps none in this frame. */
  | { readonly kind: 'signedOut'; readonly reason?: 'used' | 'ended' | 'notKept' }
  | { readonly kind: 'unreachable'; readonly problem: ApiProblem };

/** Signing in and out. */
export interface SessionControls {
  readonly state: SessionState;
  readonly signIn: (token: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** To be called when the API no longer knows the session. */
  readonly end: () => void;
  readonly retry: () => void;
}

/**
 * Finds out who is signed in. A token in the address (`#token=...`) is swapped for a cookie at once and taken out
 * of the address, so that it stays in no history. In a frame of another site the session is asked for once more after
 * signing in, since browsers may refuse the cookie without a word.
 */
export function useSession(api: AssistApi, isFramed: boolean): SessionControls {
  const [state, setState] = useState<SessionState>({ kind: 'checking' });

  const settle = useCallback(async (asking: Promise<Session>, onRefused: 'used' | 'notKept' | undefined) => {
    try {
      setState({ kind: 'signedIn', session: await asking });
    } catch (cause) {
      const problem = cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause });
      if (['signedOut', 'refused', 'missing'].includes(problem.kind)) {
        setState({ kind: 'signedOut', ...(onRefused ? { reason: onRefused } : {}) });
      } else setState({ kind: 'unreachable', problem });
    }
  }, []);

  const signIn = useCallback(
    async (token: string) => {
      const signingIn = api.signIn(token, isFramed);
      const isKept = isFramed && (await signingIn.then(Boolean, () => false));
      await (isKept ? settle(api.session(), 'notKept') : settle(signingIn, 'used'));
    },
    [api, isFramed, settle],
  );

  const check = useCallback(() => {
    const token = tokenOf(location.hash);
    if (token === '') void settle(api.session(), undefined);
    else {
      history.replaceState(null, '', location.pathname + location.search);
      void signIn(token);
    }
  }, [api, settle, signIn]);

  useEffect(() => {
    const onLink = () => {
      if (tokenOf(location.hash) !== '') check();
    };
    check();
    addEventListener('hashchange', onLink);
    return () => removeEventListener('hashchange', onLink);
  }, [check]);

  useReconnect(state.kind === 'unreachable' ? state.problem : undefined, check);

  return {
    state,
    signIn,
    signOut: async () => {
      await api.signOut().catch(() => undefined);
      setState({ kind: 'signedOut' });
    },
    end: useCallback(() => setState({ kind: 'signedOut', reason: 'ended' }), []),
    retry: check,
  };
}
