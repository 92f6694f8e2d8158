import type { ViewProps } from '../view.ts';
import { OwnReports } from './own-reports.tsx';
import { WaitingFeedback } from './waiting-feedback.tsx';

/** What became of the agent's reports; for those who decide, also what waits for them. */
export function ReportsPage({ session, api, onSessionEnd }: ViewProps) {
  const decides = session.role === 'writer' || session.role === 'manager';
  const { timeZone } = session.business;
  return (
    <main class="reports" data-decides={decides}>
      <OwnReports api={api} timeZone={timeZone} onSessionEnd={onSessionEnd} />
      {decides && <WaitingFeedback api={api} timeZone={timeZone} onSessionEnd={onSessionEnd} />}
    </main>
  );
}
