import { useEffect, useState } from 'preact/hooks';
import type { SignalTrial } from '../../../../assist-api/routes/signal-trials/schema.ts';
import type { AssistApi } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { type Fault, faultsOf } from './rules-text.ts';
import { type Trial, trialRequest } from './trial.ts';

/** Typing rests this long before something is tried. */
const restMs = 300;

/** What came of the last trial. */
export interface TrialStatus {
  /** Stays while the next is under way, and while the file has faults; null where nothing is tried. */
  readonly result: SignalTrial | null;
  /** The message that `result` is about. */
  readonly message: string;
  readonly faults: readonly Fault[];
  readonly problem: ApiProblem | null;
}

const nothing: TrialStatus = { result: null, message: '', faults: [], problem: null };

/**
 * Tries what is typed on the API, a moment after each change; `inForce` null waits. `agentLocale` is the language of
 * explanations, that of the message where it is undefined. `tryAgain` any new number.
 */
export function useTrial(
  api: AssistApi,
  trial: Trial,
  agentLocale: string | undefined,
  inForce: string | null,
  onSessionEnd: () => void,
  tryAgain: number,
): TrialStatus {
  const [status, setStatus] = useState<TrialStatus>(nothing);
  useEffect(() => {
    const body = inForce === null ? undefined : trialRequest(trial, agentLocale, inForce, new Date());
    if (!body) {
      setStatus(nothing);
      return undefined;
    }
    const ending = new AbortController();
    const ask = async () => {
      try {
        const result = await api.ask<SignalTrial>('POST', '/signal-trials', { body, signal: ending.signal });
        setStatus({ result, message: trial.message, faults: [], problem: null });
      } catch (cause) {
        if (ending.signal.aborted) return;
        const problem = cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause });
        const faults = faultsOf(problem);
        if (problem.kind === 'signedOut') onSessionEnd();
        else setStatus((before) => ({ ...before, faults, problem: faults.length > 0 ? null : problem }));
      }
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [api, trial, agentLocale, inForce, onSessionEnd, tryAgain]);
  return status;
}
