import type { EngineReport, EvaluationReport, Quality } from './report.ts';

/** Heads of the columns with their widths; negative widths begin at the left. */
const columns: readonly (readonly [head: string, width: number])[] = [
  ['task', -14],
  ['history', -7],
  ['engine', -18],
  ['n', 5],
  ['R@1', 10],
  ['R@3', 10],
  ['R@5', 10],
  ['MRR@10', 10],
  ['nDCG@10', 10],
  ['ECE', 6],
  ['AUROC', 6],
  ['p50 ms', 7],
  ['p99 ms', 7],
  ['build ms', 9],
  ['MB', 7],
];

/** The first line. Shares are in %, ± is half of the 95% interval. */
export const tableHead = row(columns.map(([head]) => head));

/** Rows of one report: the engine, its groups of queries, its peers. */
export function tableRows(report: EvaluationReport): string[] {
  const { task, history, groups = {}, peers = {} } = report;
  return [
    row([task, String(history), 'tanggap', ...qualityCells(report), ...costCells(report)]),
    ...Object.entries(groups).map(([name, quality]) => row(['', '', `  ${name}`, ...qualityCells(quality)])),
    ...Object.entries(peers).map(([name, peer]) =>
      row([task, 'none', name, ...qualityCells(peer), ...costCells(peer)]),
    ),
  ];
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, at) => {
      const width = columns[at]?.[1] ?? 0;
      return width < 0 ? cell.padEnd(-width) : cell.padStart(width);
    })
    .join(' ')
    .trimEnd();
}

function qualityCells({ n, recallAt, mrrAt10, ndcgAt10, intervals }: Quality): string[] {
  const cell = (share: number, [low, high]: readonly [number, number]) =>
    `${(share * 100).toFixed(1)} ±${((high - low) * 50).toFixed(1)}`;
  return [
    String(n),
    cell(recallAt['1'], intervals.recallAt['1']),
    cell(recallAt['3'], intervals.recallAt['3']),
    cell(recallAt['5'], intervals.recallAt['5']),
    cell(mrrAt10, intervals.mrrAt10),
    cell(ndcgAt10, intervals.ndcgAt10),
  ];
}

function costCells({ calibration, abstention, latencyMs, indexBuildMs, heapBytes }: EngineReport): string[] {
  return [
    calibration?.expectedCalibrationError.toFixed(3) ?? '-',
    abstention.auroc?.toFixed(2) ?? '-',
    latencyMs.p50.toFixed(2),
    latencyMs.p99.toFixed(1),
    indexBuildMs.toFixed(0),
    (heapBytes / 1e6).toFixed(1),
  ];
}
