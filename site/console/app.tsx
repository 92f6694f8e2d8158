import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AssistApi } from './api/client.ts';
import { loadPreferences, type Preferences, savePreferences } from './preferences.ts';
import type { Frame } from './frame/use-host.ts';
import { useSession } from './hooks/use-session.ts';
import { ProblemNote } from './parts/problem-note.tsx';
import { SignedIn } from './shell/signed-in.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { createUnsentStore } from './unsent/store.ts';
import { UnsentContext } from './unsent/use-unsent.ts';
import { WordingContext } from './parts/wording-context.ts';
import { type DisplayLocale, displayLocales, wordingFor } from './wording/wording.ts';

/** The agent console: sign-in, then a view, in the language that the agent reads. */
export function App(props: {
  readonly api: AssistApi;
  /** Shown until the agent chooses another language. */
  readonly defaultLocale: DisplayLocale;
  /** The help desk that shows the console in a frame, if one does. */
  readonly frame: Frame | null;
}) {
  const { api } = props;
  const session = useSession(api, props.frame !== null);
  const [preferences, setPreferences] = useState<Preferences>(() => loadPreferences(localStorage));
  const locale: DisplayLocale =
    displayLocales.find((known) => known === preferences.displayLocale) ?? props.defaultLocale;
  const wording = wordingFor(locale);
  // Kept when the agent chooses, not when the page opens: another tab may have chosen meanwhile.
  const change = (part: Partial<Preferences>) => {
    const changed = { ...preferences, ...part };
    savePreferences(localStorage, changed);
    setPreferences(changed);
  };

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = wording.product;
  }, [locale, wording]);

  const { state } = session;
  const person = state.kind === 'signedIn' ? state.session.name : '';
  const unsent = useMemo(() => createUnsentStore(sessionStorage, person), [person]);
  const plainBar = <TopBar shop="" locale={locale} onLocale={(displayLocale) => change({ displayLocale })} />;
  return (
    <WordingContext.Provider value={wording}>
      {state.kind === 'signedIn' ? (
        <UnsentContext.Provider value={unsent}>
          <SignedIn
            frame={props.frame}
            key={person}
            session={state.session}
            api={api}
            locale={locale}
            preferences={preferences}
            onPreferences={change}
            onSignOut={session.signOut}
            onSessionEnd={session.end}
          />
        </UnsentContext.Provider>
      ) : (
        <>
          {plainBar}
          {state.kind === 'checking' && (
            <main class="sign-in">
              <p class="second">{wording.loading}</p>
            </main>
          )}
          {state.kind === 'unreachable' && (
            <main class="sign-in">
              <h1>{wording.product}</h1>
              <ProblemNote problem={state.problem} onRetry={session.retry} />
            </main>
          )}
          {state.kind === 'signedOut' && (
            <SignIn reason={state.reason} isFramed={props.frame !== null} onSignIn={session.signIn} />
          )}
        </>
      )}
    </WordingContext.Provider>
  );
}
