import { TanggapError } from '../../content/corpus/errors.ts';
import type { PerQueryLine } from './per-query.ts';
import { metricNames, metrics } from './ranking-metrics.ts';
import type { Metric } from './ranking-metrics.ts';
import { bootstrapInterval, mean, permutationTest, significance } from './statistics.ts';
import type { Interval } from './statistics.ts';

/** Two runs on the queries of one task that both hold. */
export interface Comparison {
  readonly task: string;
  /** Queries compared. */
  readonly n: number;
  /** Queries that stand in one file only. */
  readonly unpaired: number;
  readonly differences: Readonly<Record<Metric, Difference>>;
}

/** How one figure differs. */
export interface Difference {
  /** Means of either run, 0 to 1. */
  readonly a: number;
  readonly b: number;
  /** b - a, with its 95% paired bootstrap interval. */
  readonly difference: number;
  readonly interval: Interval;
  /** Chance of a difference this large if the runs were equally good; paired permutation test, two-sided. */
  readonly p: number;
  /** Whether `p` is under 0.05. */
  readonly isReal: boolean;
}

/** Compares two runs task by task. Throws `EVALUATION_NOT_COMPARABLE` when they have no query in common. */
export function compareRuns(
  a: ReadonlyMap<string, PerQueryLine>,
  b: ReadonlyMap<string, PerQueryLine>,
): Comparison[] {
  const pairs = [...a].flatMap(([key, line]) => {
    const other = b.get(key);
    return other ? [{ task: line.task, a: line, b: other }] : [];
  });
  if (pairs.length === 0) {
    throw new TanggapError(
      'EVALUATION_NOT_COMPARABLE',
      'The two files have no query of the same task and id.',
    );
  }
  const countOf = (task: string) =>
    [...a.values(), ...b.values()].filter((line) => line.task === task).length;
  return [...Map.groupBy(pairs, ({ task }) => task)].map(([task, list]) => ({
    task,
    n: list.length,
    unpaired: countOf(task) - 2 * list.length,
    differences: {
      'R@1': differenceOf(list, 'R@1'),
      'R@3': differenceOf(list, 'R@3'),
      'R@5': differenceOf(list, 'R@5'),
      'MRR@10': differenceOf(list, 'MRR@10'),
      'nDCG@10': differenceOf(list, 'nDCG@10'),
    },
  }));
}

function differenceOf(
  pairs: readonly { readonly a: PerQueryLine; readonly b: PerQueryLine }[],
  metric: Metric,
): Difference {
  const differences = pairs.map(({ a, b }) => metrics[metric](b) - metrics[metric](a));
  const p = permutationTest(differences);
  return {
    a: mean(pairs.map((pair) => metrics[metric](pair.a))),
    b: mean(pairs.map((pair) => metrics[metric](pair.b))),
    difference: mean(differences),
    interval: bootstrapInterval(differences),
    p,
    isReal: p < significance,
  };
}

/** The comparison in words and figures, shares in %. */
export function comparisonText({ task, n, unpaired, differences }: Comparison): string {
  const percent = (share: number) => (share * 100).toFixed(1);
  const signed = (share: number) => `${share < 0 ? '-' : '+'}${percent(Math.abs(share))}`;
  const rows = metricNames.map((metric) => {
    const { a, b, difference, interval, p, isReal } = differences[metric];
    return [
      metric.padEnd(9),
      percent(a).padStart(6),
      percent(b).padStart(6),
      signed(difference).padStart(7),
      `${signed(interval[0])} to ${signed(interval[1])}`.padStart(16),
      p.toFixed(4).padStart(8),
      isReal ? '  real' : '  not shown',
    ].join(' ');
  });
  const left = unpaired > 0 ? `; ${unpaired} stand in one file only` : '';
  return [
    `${task}, ${n} queries in both${left}`,
    `${''.padEnd(9)}      A      B   B - A    95% interval        p`,
    ...rows,
  ].join('\n');
}
