import { measureAbstention } from './abstention.ts';
import type { Abstention } from './abstention.ts';
import type { EngineFactory, RankedItem, RankingEngine } from './engine.ts';
import { usedBytes } from './heap.ts';
import { depth, scoreRanking } from './ranking-metrics.ts';
import type { RankingScores } from './ranking-metrics.ts';
import type { EvaluationQuery, EvaluationTask } from './task.ts';

/** What an engine gave for one query that has a relevant document. */
export interface QueryRecord extends RankingScores {
  readonly query: EvaluationQuery;
  /** The first ten. */
  readonly items: readonly RankedItem[];
  readonly latencyMs: number;
}

/** One engine on one task. */
export interface Measurement {
  readonly records: readonly QueryRecord[];
  /** Building the index, learning from history included. */
  readonly indexBuildMs: number;
  /** What the index keeps, in bytes; not what it shares with the corpus. */
  readonly heapBytes: number;
  readonly abstention: Abstention;
}

/** Queries asked before time is taken, so that code is compiled. */
const warmUpQueries = 100;

/** Builds an engine over a task, asks every query, then measures abstention on a second one. */
export function measure(task: EvaluationTask, create: EngineFactory): Measurement {
  const usedBefore = usedBytes();
  const startedAt = performance.now();
  const engine = create(task);
  const indexBuildMs = performance.now() - startedAt;
  const heapBytes = Math.max(0, usedBytes() - usedBefore);
  const queries = task.queries.filter(({ relevant }) => relevant.size > 0);
  for (const query of queries.slice(0, warmUpQueries)) engine.search(query, depth);
  const records = queries.map((query) => ask(engine, query));
  return { records, indexBuildMs, heapBytes, abstention: measureAbstention(task, create) };
}

function ask(engine: RankingEngine, query: EvaluationQuery): QueryRecord {
  const startedAt = performance.now();
  const items = engine.search(query, depth);
  const latencyMs = performance.now() - startedAt;
  const ids = items.map(({ id }) => id);
  return { query, items, latencyMs, ...scoreRanking(ids, query.relevant) };
}
