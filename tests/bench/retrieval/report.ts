import type { BuiltIndex } from './measure-index.ts';
import { median, type Latency } from './measure-search.ts';

/** Everything measured over one set of documents. Indexes are in one order throughout: ours first, FTS5 last. */
export interface Measured {
  readonly name: string;
  readonly passages: number;
  readonly indexes: readonly BuiltIndex[];
  readonly searches: readonly {
    readonly name: string;
    /** Of each index, by round. */
    readonly latencies: readonly (readonly Latency[])[];
  }[];
}

/** What was measured, as lines. */
export function tableOf({ name, indexes, searches }: Measured): string[] {
  const [ours] = indexes;
  return [
    '',
    name,
    row('  index', 'build ms', 'ours / it', 'restore ms', 'of build', 'kept MB', 'ours / it', 'saved MB'),
    ...indexes.map(({ engine, buildMs, restoreMs, keptBytes, savedBytes }) =>
      row(
        `    ${engine.name}`,
        buildMs.toFixed(0),
        ((ours?.buildMs ?? NaN) / buildMs).toFixed(2),
        restoreMs?.toFixed(0) ?? '-',
        restoreMs === undefined ? '-' : (restoreMs / buildMs).toFixed(2),
        (keptBytes / 1e6).toFixed(1),
        ((ours?.keptBytes ?? NaN) / keptBytes).toFixed(2),
        savedBytes === undefined ? '-' : (savedBytes / 1e6).toFixed(1),
      ),
    ),
    ...searches.flatMap(({ name: kind, latencies }) => [
      row(`  ${kind}`, 'p50 ms', 'ours / it', 'p99 ms', 'ours / it'),
      ...latencies.map((its, at) => {
        const own = latencies[0] ?? [];
        const cells = (['p50', 'p99'] as const).flatMap((share) => [
          middle(its, share).toFixed(2),
          ratio(own, its, share).toFixed(2),
        ]);
        return row(`    ${indexes[at]?.engine.name}`, ...cells);
      }),
    ]),
  ];
}

/** The goals for a number of passages, kept or missed, as lines. */
export function goalsOf({ name, passages, indexes, searches }: Measured): string[] {
  const lines: string[] = [];
  const judge = (goal: string, value: number, most: number) => {
    lines.push(`${value <= most ? 'kept  ' : 'missed'}  ${name}: ${goal}: ${value.toFixed(2)}`);
  };
  const [ours] = indexes;
  if (passages === 10_000 && ours) {
    judge('index build, at most 5,000 ms', ours.buildMs, 5_000);
    judge('restored in at most 0.2 of the build', (ours.restoreMs ?? NaN) / ours.buildMs, 0.2);
  }
  for (const { name: kind, latencies } of searches) {
    const own = latencies[0] ?? [];
    if (passages === 1_000) judge(`${kind}: p99, at most 10 ms`, middle(own, 'p99'), 10);
    if (passages === 10_000) {
      judge(`${kind}: p50, at most 5 ms`, middle(own, 'p50'), 5);
      judge(`${kind}: p99, at most 50 ms`, middle(own, 'p99'), 50);
    }
    if (passages === 100_000) {
      judge(`${kind}: p50, at most that of FTS5`, ratio(own, latencies.at(-1) ?? [], 'p50'), 1);
    }
  }
  return lines;
}

function middle(rounds: readonly Latency[], share: keyof Latency): number {
  return median(rounds.map((latency) => latency[share]));
}

/** The median over rounds of the ratio: what slows a whole round falls out. */
function ratio(own: readonly Latency[], its: readonly Latency[], share: keyof Latency): number {
  return median(own.map((latency, round) => latency[share] / (its[round]?.[share] ?? NaN)));
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(12)).join('');
}
