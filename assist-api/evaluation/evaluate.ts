import { takeHistory } from './history.ts';
import type { HistoryChoice } from './history.ts';
import { measure } from './measure.ts';
import type { QueryRecord } from './measure.ts';
import { createOurEngine } from './our-engine.ts';
import { peers } from './peers/index.ts';
import { engineReport, groupReports } from './report.ts';
import type { EngineReport, EvaluationReport } from './report.ts';
import { dataError } from './read-lines.ts';
import type { EvaluationTask } from './task.ts';

/** One amount of history on one task. */
export interface Evaluation {
  readonly report: EvaluationReport;
  readonly records: readonly QueryRecord[];
}

/** The amounts of history that tell a task apart; a task without history is measured once, with none. */
export function historiesOf(
  { history }: Pick<EvaluationTask, 'history'>,
  histories: readonly HistoryChoice[],
): readonly HistoryChoice[] {
  return history.length > 0 ? histories : ['none'];
}

/** Throws `EVALUATION_DATA_INVALID` for a task in which no query has a relevant document. */
export function requireJudged({ name, queries }: Pick<EvaluationTask, 'name' | 'queries'>): void {
  if (queries.every(({ relevant }) => relevant.size === 0))
    throw dataError({ file: name }, 'at least one query with a relevant document', 'none');
}

/**
 * Measures a task with each amount of history. Peers are measured once, beside the first. Lazy: each evaluation is made
 * when it is asked for.
 */
export function* evaluate(
  task: EvaluationTask,
  histories: readonly HistoryChoice[],
  withPeers: boolean,
): Generator<Evaluation> {
  let peerReports = withPeers ? reportPeers(task) : undefined;
  for (const history of historiesOf(task, histories)) {
    const measurement = measure({ ...task, history: takeHistory(task.history, history) }, createOurEngine);
    const groups = groupReports(measurement.records);
    yield {
      report: {
        task: task.name,
        history,
        ...engineReport(measurement, true),
        ...(groups && { groups }),
        ...(peerReports && { peers: peerReports }),
      },
      records: measurement.records,
    };
    peerReports = undefined;
  }
}

function reportPeers(task: EvaluationTask): Record<string, EngineReport> {
  return Object.fromEntries(
    Object.entries(peers).map(([name, create]) => [name, engineReport(measure(task, create), false)]),
  );
}
