import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PromiseList } from '../../../assist-api/routes/promises/schema.ts';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { createOutbox } from '../conversation/outbox.ts';
import type { NewPromiseRequest, Session } from '../conversation/types.ts';
import { promiseRoles } from '../promises/promise-roles.ts';
import { repeatWhenOnline } from './repeat.ts';

/** Milliseconds between looks at the promises and attempts to send what waits. */
const refreshMs = 60_000;

/** What the signed-in person promised to customers. */
export interface PromiseControls {
  /** Own promises that still have to be kept, the soonest first; null before they are known. */
  readonly open: PromiseList | null;
  /** Kept in this browser until they can be sent. */
  readonly waiting: readonly NewPromiseRequest[];
  /** Refused by the API while the page is open, such as one whose time came before it could be sent. */
  readonly refused: readonly NewPromiseRequest[];
  /** Keeps promises, also while the connection is lost. */
  readonly keep: (promises: readonly NewPromiseRequest[]) => void;
  readonly refresh: () => void;
}

/** Knows the promises of who is signed in, as long as the console is open. Nothing is asked for roles that promise nothing. */
export function usePromises(api: AssistApi, { name, role }: Session): PromiseControls {
  const [open, setOpen] = useState<PromiseList | null>(null);
  const [refused, setRefused] = useState<readonly NewPromiseRequest[]>([]);
  // Under the person's name: nobody else keeps them.
  const outbox = useMemo(
    () =>
      createOutbox<NewPromiseRequest>(
        localStorage,
        `tanggap.promise.${encodeURIComponent(name)}.`,
        async (promise) => {
          try {
            await api.ask('POST', '/promises', { body: promise });
          } catch (cause) {
            if (cause instanceof ApiProblem && cause.kind === 'refused')
              setRefused((before) => [...before, promise]);
            throw cause;
          }
        },
      ),
    [api, name],
  );
  const [waiting, setWaiting] = useState(() => outbox.waiting());
  const asked = useRef(0);

  const refresh = useCallback(() => {
    if (!promiseRoles.includes(role)) return;
    asked.current += 1;
    const own = asked.current;
    api.ask<PromiseList>('GET', '/promises?state=open&owner=me').then(
      (list) => own === asked.current && setOpen(list),
      // What is known stays; it is asked for again soon, and views show why they have nothing.
      () => undefined,
    );
  }, [api, role]);

  const flush = useCallback(async () => {
    await outbox.flush();
    setWaiting(outbox.waiting());
    refresh();
  }, [outbox, refresh]);

  useEffect(() => repeatWhenOnline(() => void flush(), refreshMs), [flush]);

  const keep = useCallback(
    (promises: readonly NewPromiseRequest[]) => {
      if (promises.length === 0) return;
      const at = new Date().toISOString();
      for (const promise of promises) void outbox.add(promise, at);
      setWaiting(outbox.waiting());
      void flush();
    },
    [outbox, flush],
  );

  return { open, waiting, refused, keep, refresh };
}
