import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PromiseChangeRequest, PromiseReply } from '../../../../assist-api/routes/promises/schema.ts';
import { fill } from '../../../i18n/format.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Choice } from '../../parts/choice.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWording } from '../../parts/wording-context.ts';
import { isOpen, urgencies, urgencyOf } from '../../promises/urgency.ts';
import { viewHash } from '../../shell/view-address.ts';
import type { ViewProps } from '../view.ts';
import { PromiseRow } from './promise-row.tsx';
import { undoOf } from './undo.ts';
import { type PromiseScope, promiseScopes, usePromiseList } from './use-promise-list.ts';

/** What was done last, and what takes it back. */
interface Done {
  readonly text: string;
  readonly promiseId: string;
  readonly undo: PromiseChangeRequest | undefined;
}

/** Promises to customers, the soonest first, and what becomes of each. */
export function PromisesPage({ session, api, conversations, promises, onSessionEnd }: ViewProps) {
  const { promises: words } = useWording();
  const [scope, setScope] = useState<PromiseScope>('own');
  const { list, problem, reload } = usePromiseList(api, scope, promises.open, onSessionEnd);
  const [refused, setRefused] = useState<{ problem: ApiProblem; again: () => void } | undefined>();
  const [done, setDone] = useState<Done | undefined>();
  const undoButton = useRef<HTMLButtonElement>(null);
  const now = useNow();

  useLayoutEffect(() => undoButton.current?.focus(), [done]);

  const change = async (promiseId: string, request: PromiseChangeRequest): Promise<boolean> => {
    try {
      await api.ask<PromiseReply>('PATCH', `/promises/${promiseId}`, { body: request });
      setRefused(undefined);
      reload();
      promises.refresh();
      return true;
    } catch (cause) {
      const found = cause instanceof ApiProblem ? cause : new ApiProblem('failed', { cause });
      if (found.kind === 'signedOut') onSessionEnd();
      setRefused({ problem: found, again: () => void change(promiseId, request) });
      return false;
    }
  };
  const decide = async (promise: PromiseReply, request: PromiseChangeRequest, text: string) => {
    if (await change(promise.promiseId, request))
      setDone({ text, promiseId: promise.promiseId, undo: undoOf(promise, request, new Date()) });
  };
  const takeBack = async ({ promiseId, undo }: Done) => {
    if (undo && (await change(promiseId, undo))) setDone(undefined);
  };
  const open = (id: string) => {
    conversations.show(id);
    location.hash = viewHash('');
  };

  const shown = list?.promises ?? [];
  const groups =
    scope === 'over'
      ? [{ name: 'over' as const, items: shown }]
      : urgencies.map((name) => ({
          name,
          items: shown.filter((promise) => urgencyOf(promise, now) === name),
        }));
  return (
    <main class="promises">
      <header class="promises-head">
        <h1>{words.title}</h1>
        <p class="second">{words.intro}</p>
        <Choice
          name="promise-scope"
          label={words.scope}
          options={promiseScopes.map((value) => ({ value, label: words.scopes[value] }))}
          value={scope}
          onChoose={(value) => {
            setScope(value);
            setDone(undefined);
          }}
        />
      </header>
      {problem && <ProblemNote problem={problem} onRetry={reload} />}
      {refused && <ProblemNote problem={refused.problem} onRetry={refused.again} />}
      {promises.waiting.length > 0 && (
        <p class="note" role="status">
          {fill(words.waiting, { count: promises.waiting.length })}
        </p>
      )}
      {promises.refused.map(({ promiseId, text }) => (
        <p key={promiseId} class="note" data-tone="bad" role="alert">
          {fill(words.refused, { text })}
        </p>
      ))}
      <p class="promise-done" role="status">
        {done && (
          <>
            <Icon name="check" size={18} /> <span>{done.text}</span>
            {done.undo && (
              <button type="button" class="link" ref={undoButton} onClick={() => void takeBack(done)}>
                {words.undo}
              </button>
            )}
          </>
        )}
      </p>
      {list && shown.length === 0 && <p class="empty">{words.none[scope]}</p>}
      <div onKeyDown={moveBetweenRows}>
        {groups
          .filter(({ items }) => items.length > 0)
          .map(({ name, items }) => (
            <section key={name} class="promise-group" data-group={name} aria-labelledby={`promises-${name}`}>
              <h2 id={`promises-${name}`}>{words.groups[name]}</h2>
              <ol>
                {items.map((promise) => (
                  <PromiseRow
                    key={promise.promiseId}
                    promise={promise}
                    session={session}
                    colleagues={(list?.colleagues ?? []).filter((colleague) => colleague !== promise.owner)}
                    now={now}
                    draft={conversations.state.open.find(
                      ({ id, hostId }) => (hostId ?? id) === promise.conversation?.id,
                    )}
                    canChange={promise.isOwn || session.role === 'manager'}
                    isOpen={isOpen(promise)}
                    onDecide={(request, text) => void decide(promise, request, text)}
                    onOpen={open}
                  />
                ))}
              </ol>
            </section>
          ))}
      </div>
    </main>
  );
}

/** Arrow keys lead from one promise to the next, outside of fields. */
function moveBetweenRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { target } = event;
  if (step === 0 || !(target instanceof HTMLButtonElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.promise')];
  const row = rows[rows.findIndex((one) => one.contains(target)) + step];
  row?.querySelector<HTMLElement>('button')?.focus();
  if (row) event.preventDefault();
}
