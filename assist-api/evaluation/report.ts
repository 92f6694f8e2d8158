import type { Abstention } from './abstention.ts';
import { calibrationOf } from './calibration.ts';
import type { Calibration } from './calibration.ts';
import type { HistoryChoice } from './history.ts';
import type { Measurement, QueryRecord } from './measure.ts';
import { metrics } from './ranking-metrics.ts';
import type { Metric } from './ranking-metrics.ts';
import { bootstrapInterval, mean, percentile } from './statistics.ts';
import type { Interval } from './statistics.ts';

/** Quality figures under one shape: shares, or their intervals. */
interface QualityOf<Value> {
  /** Share of queries with at least one relevant document among the first k. */
  readonly recallAt: { readonly '1': Value; readonly '3': Value; readonly '5': Value };
  /** Mean of 1 / place of the first relevant document; 0 beyond the tenth. */
  readonly mrrAt10: Value;
  /** Graded; the ideal list holds every relevant document. */
  readonly ndcgAt10: Value;
}

/** Quality over a set of queries, shares from 0 to 1. */
export interface Quality extends QualityOf<number> {
  /** Queries with a relevant document. */
  readonly n: number;
  /** 95% bootstrap intervals over queries. */
  readonly intervals: QualityOf<Interval>;
}

/** Quality and cost of one engine on one task. */
export interface EngineReport extends Quality {
  readonly latencyMs: { readonly p50: number; readonly p99: number };
  readonly indexBuildMs: number;
  readonly heapBytes: number;
  /** Null for a peer, whose scores are no shares. */
  readonly calibration: Calibration | null;
  readonly abstention: Abstention;
}

/** What `--json` prints for each task and amount of history. */
export interface EvaluationReport extends EngineReport {
  readonly task: string;
  readonly history: HistoryChoice;
  /** The same for parts of the queries; absent when the task has none. */
  readonly groups?: Readonly<Record<string, Quality>>;
  /** By name of the engine; only with `--peers`. They learn nothing from history. */
  readonly peers?: Readonly<Record<string, EngineReport>>;
}

/** Quality over some records. */
export function qualityOf(records: readonly QueryRecord[]): Quality {
  const take = <Value>(figure: (values: readonly number[]) => Value): QualityOf<Value> => {
    const of = (metric: Metric) => figure(records.map(metrics[metric]));
    return {
      recallAt: { '1': of('R@1'), '3': of('R@3'), '5': of('R@5') },
      mrrAt10: of('MRR@10'),
      ndcgAt10: of('nDCG@10'),
    };
  };
  return { n: records.length, ...take(mean), intervals: take(bootstrapInterval) };
}

/** Everything on one engine. `isCalibrated` says that its confidence is meant as a share. */
export function engineReport(
  { records, indexBuildMs, heapBytes, abstention }: Measurement,
  isCalibrated: boolean,
): EngineReport {
  const latencies = records.map(({ latencyMs }) => latencyMs);
  const firstItems = records.map(({ items: [first], rank }) => ({
    confidence: first?.confidence ?? 0,
    isRelevant: rank === 1,
  }));
  return {
    ...qualityOf(records),
    latencyMs: { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) },
    indexBuildMs,
    heapBytes,
    calibration: isCalibrated ? calibrationOf(firstItems) : null,
    abstention,
  };
}

/** Quality of each group of queries, by the place where queries name it; undefined when there are none. */
export function groupReports(records: readonly QueryRecord[]): Record<string, Quality> | undefined {
  const named = records.flatMap(({ query }) => query.groups.map((group, place) => ({ group, place })));
  if (named.length === 0) return undefined;
  const groups = new Set(named.toSorted((a, b) => a.place - b.place).map(({ group }) => group));
  return Object.fromEntries(
    Array.from(groups, (group) => [
      group,
      qualityOf(records.filter(({ query }) => query.groups.includes(group))),
    ]),
  );
}
