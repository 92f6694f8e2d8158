import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../../i18n/format.ts';
import type { AssistApi } from '../../api/client.ts';
import { formatSentAt } from '../../format/reply-by.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWording } from '../../parts/wording-context.ts';
import type { Report, ReportList } from '../../reports/report.ts';
import { useReading } from './use-reading.ts';

/** The agent's reports, new decisions first; what was shown here is not new any more the next time. */
export function OwnReports(props: {
  readonly api: AssistApi;
  readonly timeZone: string;
  readonly onSessionEnd: () => void;
}) {
  const { api, timeZone } = props;
  const wording = useWording();
  const { reports: words } = wording;
  const { read, problem, retry } = useReading<ReportList>(api, '/reports?limit=100', props.onSessionEnd);
  const [seen, setSeen] = useState<readonly string[]>([]);
  useEffect(() => {
    const fresh = read?.reports.filter(({ isNew, reportId }) => isNew && !seen.includes(reportId)) ?? [];
    if (fresh.length === 0) return;
    const reportIds = fresh.map(({ reportId }) => reportId);
    setSeen((before) => [...before, ...reportIds]);
    // They stay new where that cannot be kept.
    api.ask<undefined>('POST', '/reports/seen', { body: { reportIds } }).catch(() => undefined);
  }, [read]);

  return (
    <section aria-labelledby="own-reports">
      <h1 id="own-reports">{words.mine}</h1>
      <p class="second">{read?.reports.length === 0 ? words.mineEmpty : words.mineHint}</p>
      {problem && <ProblemNote problem={problem} onRetry={retry} />}
      <ul class="report-list">
        {read?.reports.map((report) => (
          <li key={report.reportId}>
            <OwnReport report={report} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnReport({ report, timeZone }: { readonly report: Report; readonly timeZone: string }) {
  const wording = useWording();
  const { reports: words } = wording;
  const { status, decision, changed, decidedBy, decidedAt, ownerName } = report;
  const said = changed ?? decision;
  const at = (time: string) => formatSentAt(new Date(time), undefined, timeZone, wording);
  return (
    <>
      <p class="report-title">
        <strong lang={report.locale}>{report.title ?? fill(words.gone, { id: report.id })}</strong>
        {report.isNew && <span class="badge fresh">{words.isNew}</span>}
        <span class="report-status" data-tone={status === 'done' ? 'good' : undefined}>
          {words.statuses[status]}
        </span>
      </p>
      <p class="second small">
        {words.reasons[report.reason]} · {at(report.at)}
        {report.step !== undefined && (
          <> · {fill(words.step, { number: report.step + 1, title: report.stepText ?? '' })}</>
        )}
      </p>
      {report.comment !== undefined && <blockquote>{report.comment}</blockquote>}
      {status === 'open' ? (
        <p class="second small">
          {ownerName === undefined ? words.openUnknown : fill(words.open, { owner: ownerName })}
        </p>
      ) : (
        <p class="report-decision">
          {said !== undefined && <>{said} </>}
          {decidedBy !== undefined && decidedAt !== undefined && (
            <span class="second small">
              {decidedBy}, {at(decidedAt)}
            </span>
          )}
        </p>
      )}
    </>
  );
}
