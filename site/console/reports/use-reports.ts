import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AssistApi } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { Item } from '../items/item.ts';
import { type KeptReport, type ReportList, type ReportReason, reportRequest } from './report.ts';

/** Milliseconds between looks for new decisions. */
const lookMs = 5 * 60_000;

/** What became of the person's reports. */
export interface ReportControls {
  /** Decisions that were not shown yet. */
  readonly unseen: number;
  /** Rejects with `ApiProblem`. The same report again is the same. */
  readonly report: (
    item: Item,
    reason: ReportReason,
    comment: string,
    suggestionId: string | undefined,
  ) => Promise<KeptReport>;
}

/** Looks for decisions now and then, when the page comes into view again, and on every way to another view. */
export function useReports(api: AssistApi, onSessionEnd: () => void): ReportControls {
  const [unseen, setUnseen] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      api.ask<ReportList>('GET', '/reports?limit=1', { signal: controller.signal }).then(
        (list) => setUnseen(list.unseen),
        (cause: unknown) => {
          if (cause instanceof ApiProblem && cause.kind === 'signedOut') onSessionEnd();
        },
      );
    };
    look();
    const timer = setInterval(look, lookMs);
    document.addEventListener('visibilitychange', look);
    addEventListener('hashchange', look);
    return () => {
      controller.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('hashchange', look);
    };
  }, [api, onSessionEnd]);

  const report = useCallback(
    async (item: Item, reason: ReportReason, comment: string, suggestionId: string | undefined) =>
      await api.ask<KeptReport>('POST', '/reports', {
        body: reportRequest(item, reason, comment, suggestionId),
      }),
    [api],
  );
  return { unseen, report };
}
