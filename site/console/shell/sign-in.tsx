import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tokenOf } from '../session/token.ts';
import { signInCodeView } from '../frame/sign-in-code.tsx';
import { useWording } from '../parts/wording-context.ts';
import { viewHash } from './view-address.ts';

/** How a code looks. */
const codeExample = 'K7QP-M2XW';

/**
 * The page of somebody who is not signed in: paste a link, or learn how to get one. In a frame a code is typed, which
 * the console shows in a window of its own.
 */
export function SignIn(props: {
  /** Why the agent sees this page, if it is not the first visit. */
  readonly reason: 'used' | 'ended' | 'notKept' | undefined;
  readonly isFramed: boolean;
  readonly onSignIn: (token: string) => Promise<void>;
}) {
  const { signIn: inWindow, frame } = useWording();
  const signIn = props.isFramed ? { ...inWindow, ...frame.signIn } : inWindow;
  const [given, setGiven] = useState('');
  const [problem, setProblem] = useState(
    props.reason === 'notKept' ? frame.notKept : props.reason ? signIn[props.reason] : '',
  );
  const [isWorking, setWorking] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => field.current?.focus(), []);

  const submit = async () => {
    const token = tokenOf(given);
    if (token === '') {
      setProblem(signIn.empty);
      field.current?.focus();
      return;
    }
    setWorking(true);
    await props.onSignIn(token);
    setWorking(false);
    setProblem(signIn.used);
  };

  return (
    <main class="sign-in">
      <h1>{signIn.title}</h1>
      <p class="second">{signIn.how}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label for="sign-in-token">{signIn.field}</label>
        <input
          id="sign-in-token"
          ref={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={props.isFramed ? codeExample : signIn.hint}
          value={given}
          aria-invalid={problem !== ''}
          aria-describedby="sign-in-problem"
          onInput={(event) => setGiven(event.currentTarget.value)}
        />
        <p id="sign-in-problem" class="field-problem" role="alert">
          {problem}
        </p>
        <button type="submit" class="button" disabled={isWorking}>
          {isWorking ? signIn.working : signIn.submit}
        </button>
      </form>
      {props.isFramed ? (
        <p>
          <a href={`${location.pathname}${viewHash(signInCodeView)}`} target="_blank" rel="noopener">
            {frame.openWindow}
          </a>
        </p>
      ) : (
        <section>
          <h2>{signIn.noLink}</h2>
          <p class="second">{signIn.askManager}</p>
          <p>
            <code>{signIn.command}</code>
          </p>
        </section>
      )}
    </main>
  );
}
