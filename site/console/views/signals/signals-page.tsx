import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SignalRules } from '../../../../assist-api/routes/signal-trials/schema.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useReconnect } from '../../hooks/use-reconnect.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useUnsent } from '../../unsent/use-unsent.ts';
import { useWording } from '../../parts/wording-context.ts';
import type { ViewProps } from '../view.ts';
import { PastEvents } from './past-events.tsx';
import { RulesEditor, type RulesEditorControls } from './rules-editor.tsx';
import { lineOfRule } from './rules-text.ts';
import { type UnsentTrial, isUnsentTrial, limits, noTrial, type Trial } from './trial.ts';
import { TrialResult } from './trial-result.tsx';
import { useTrial } from './use-trial.ts';

/** A message on the left with what the rules of triage say of it; the rules on the right, to try a change. */
export function SignalsPage({ session, api, locale, onSessionEnd }: ViewProps) {
  const { signals: words } = useWording();
  const [inForce, setInForce] = useState<string | null>(null);
  const [typed, setTyped] = useUnsent<UnsentTrial>('signals', noTrial, isUnsentTrial);
  const trial = useMemo<Trial>(
    () => ({ message: typed.message, history: typed.history, rules: typed.rules ?? inForce ?? '' }),
    [typed, inForce],
  );
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [attempts, setAttempts] = useState(0);
  const status = useTrial(
    api,
    trial,
    session.business.locales.find((one) => one === locale),
    inForce,
    onSessionEnd,
    attempts,
  );
  const editor = useRef<RulesEditorControls>(null);
  const change = (part: Partial<UnsentTrial>) => setTyped({ ...typed, ...part });
  const isChanged = inForce !== null && trial.rules !== inForce;

  useEffect(() => {
    if (inForce !== null) return undefined;
    const ending = new AbortController();
    setProblem(null);
    api.ask<SignalRules>('GET', '/signals', { signal: ending.signal }).then(
      ({ text }) => {
        setInForce(text);
      },
      (cause: unknown) => {
        if (ending.signal.aborted) return;
        const refused = cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause });
        if (refused.kind === 'signedOut') onSessionEnd();
        else setProblem(refused);
      },
    );
    return () => ending.abort();
  }, [api, inForce, onSessionEnd, attempts]);

  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);

  const shownProblem = problem ?? status.problem;
  const tryAgain = useCallback(() => setAttempts((count) => count + 1), []);
  useReconnect(shownProblem ?? undefined, tryAgain);
  return (
    <main class="signals">
      <header class="signals-head">
        <h1>{words.title}</h1>
        <p class="second">{words.intro}</p>
      </header>
      {shownProblem && <ProblemNote problem={shownProblem} onRetry={tryAgain} />}
      <section aria-labelledby="signals-message" class="signals-message">
        <h2 id="signals-message">
          <label for="signals-text">{words.message}</label>
        </h2>
        <textarea
          id="signals-text"
          rows={5}
          maxLength={limits.message}
          placeholder={words.placeholder}
          value={trial.message}
          onInput={(event) => change({ message: event.currentTarget.value })}
        />
        <PastEvents events={trial.history} onChange={(history) => change({ history })} />
        <TrialResult
          result={trial.message.trim() === '' ? null : status.result}
          message={status.message}
          isDoubtful={status.faults.length > 0}
          onShowRule={({ kind, rule }) => editor.current?.showLine(lineOfRule(trial.rules, kind, rule))}
        />
      </section>
      <RulesEditor
        controls={editor}
        inForce={inForce}
        rules={trial.rules}
        faults={status.faults}
        difference={isChanged && trial.message.trim() !== '' ? status.result : null}
        isOutdated={typed.from !== null && inForce !== null && typed.from !== inForce}
        onType={(rules) =>
          change(rules === inForce ? { rules: null, from: null } : { rules, from: typed.from ?? inForce })
        }
      />
    </main>
  );
}
