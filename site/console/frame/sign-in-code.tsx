import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SignInCode as Code } from '../../../assist-api/routes/session/schema.ts';
import { fill } from '../../i18n/format.ts';
import { ApiProblem } from '../api/problem.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWording } from '../parts/wording-context.ts';
import { viewNameOf } from '../shell/view-address.ts';
import type { ViewProps } from '../views/view.ts';

/** What stands in the address where the code is to be shown at once. */
export const signInCodeView = 'sign-in-code';

/** A button for the code that signs the same person in inside a frame, and the dialog that shows it. */
export function SignInCode(props: Pick<ViewProps, 'api' | 'session' | 'onSessionEnd'>) {
  const { frame } = useWording();
  const [isOpen, setOpen] = useState(() => viewNameOf(location.hash) === signInCodeView);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={frame.code.title}
        title={frame.code.title}
        onClick={() => setOpen(true)}
      >
        <Icon name="key-round" />
      </button>
      {isOpen && <CodeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function CodeDialog(
  props: Pick<ViewProps, 'api' | 'session' | 'onSessionEnd'> & { readonly onClose: () => void },
) {
  const { api, session, onSessionEnd } = props;
  const { frame, close, intlLocale } = useWording();
  const dialog = useRef<HTMLDialogElement>(null);
  const [code, setCode] = useState<Code>();
  const [problem, setProblem] = useState<ApiProblem>();
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const ask = () => {
    setCode(undefined);
    setProblem(undefined);
    api.ask<Code>('POST', '/session/codes').then(setCode, (cause: unknown) => {
      const refused = cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause });
      if (refused.kind === 'signedOut') onSessionEnd();
      else setProblem(refused);
    });
  };
  useEffect(ask, [api]);

  const time = new Intl.DateTimeFormat(intlLocale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: session.business.timeZone,
  });
  return (
    <dialog
      ref={dialog}
      class="shortcuts sign-in-code"
      aria-labelledby="sign-in-code-title"
      onClose={props.onClose}
    >
      <div class="pane-head">
        <h2 id="sign-in-code-title">{frame.code.title}</h2>
        <button type="button" class="icon-button" aria-label={close} onClick={() => dialog.current?.close()}>
          <Icon name="x" />
        </button>
      </div>
      <p>{frame.code.how}</p>
      <div role="status">
        {code ? (
          <>
            <p class="code">{code.code}</p>
            <p class="second">{fill(frame.code.until, { time: time.format(new Date(code.expiresAt)) })}</p>
          </>
        ) : (
          !problem && <p class="second">{frame.code.working}</p>
        )}
      </div>
      {problem ? (
        <ProblemNote problem={problem} onRetry={ask} />
      ) : (
        <button type="button" class="button" onClick={ask} disabled={!code}>
          {frame.code.another}
        </button>
      )}
    </dialog>
  );
}
