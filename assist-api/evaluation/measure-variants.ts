import { takeHistory, type HistoryChoice } from './history.ts';
import type { RankingEngine } from './engine.ts';
import { depth, metrics, scoreRanking, type RankingScores } from './ranking-metrics.ts';
import { mean, permutationTest, significance } from './statistics.ts';
import type { EvaluationTask } from './task.ts';
import { createVariantEngines } from './variant-engine.ts';
import { asShipped, type Variant } from './variants.ts';

/** The figures in which variants are compared. */
export const comparedMetrics = ['R@1', 'R@5'] as const;
export type ComparedMetric = (typeof comparedMetrics)[number];

/** A figure of a variant beside that of the product. */
export interface Change {
  /** Share of queries, 0 to 1; of several tasks the mean of their shares. */
  readonly value: number;
  /** What the variant has more than the product, -1 to 1. */
  readonly difference: number;
  /** Chance of a difference this large if both were equally good; paired permutation test, two-sided. */
  readonly p: number;
  readonly isReal: boolean;
}

export type Changes = Readonly<Record<ComparedMetric, Change>>;

/** One variant with one amount of history. */
export interface VariantReport {
  readonly name: string;
  readonly history: HistoryChoice;
  /** In the order of the tasks. */
  readonly tasks: readonly ({ readonly task: string; readonly n: number } & Changes)[];
  /** Over tasks, each counting the same. */
  readonly mean: Changes;
}

/**
 * Measures the product, then each variant, on every task with one amount of history. Lazy: each variant is measured
 * when it is asked for.
 */
export function* measureVariants(
  tasks: readonly EvaluationTask[],
  history: HistoryChoice,
  variants: readonly Variant[],
): Generator<VariantReport> {
  const asked = tasks.map((task) => ({ ...task, history: takeHistory(task.history, history) }));
  const measured = asked.map((task) => ({ task, engineOf: createVariantEngines(task) }));
  const measureAll = (variant: Variant) =>
    measured.map(({ task, engineOf }) => scoresOf(task, engineOf(variant)));
  const shipped = measureAll(asShipped);
  for (const variant of [asShipped, ...variants]) {
    const scores = variant === asShipped ? shipped : measureAll(variant);
    yield {
      name: variant.name,
      history,
      tasks: asked.map(({ name }, at) => {
        const own = scores[at] ?? [];
        return { task: name, n: own.length, ...changesOf([own], [shipped[at] ?? []]) };
      }),
      mean: changesOf(scores, shipped),
    };
  }
}

function scoresOf({ queries }: EvaluationTask, engine: RankingEngine): RankingScores[] {
  return queries
    .filter(({ relevant }) => relevant.size > 0)
    .map((query) =>
      scoreRanking(
        engine.search(query, depth).map(({ id }) => id),
        query.relevant,
      ),
    );
}

function changesOf(
  tasks: readonly (readonly RankingScores[])[],
  shipped: readonly (readonly RankingScores[])[],
): Changes {
  return { 'R@1': changeOf(tasks, shipped, 'R@1'), 'R@5': changeOf(tasks, shipped, 'R@5') };
}

function changeOf(
  tasks: readonly (readonly RankingScores[])[],
  shipped: readonly (readonly RankingScores[])[],
  metric: ComparedMetric,
): Change {
  const values = tasks.map((scores) => scores.map(metrics[metric]));
  // A query counts as much as it moves the mean over tasks.
  const shares = values.flatMap((list, at) =>
    list.map((value, place) => {
      const before = shipped[at]?.[place];
      return (value - (before ? metrics[metric](before) : 0)) / list.length / values.length;
    }),
  );
  const p = permutationTest(shares);
  return {
    value: mean(values.map(mean)),
    difference: shares.reduce((sum, share) => sum + share, 0),
    p,
    isReal: p < significance,
  };
}
