import { closeSync, globSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TanggapError } from '../../content/corpus/errors.ts';
import { compareRuns, comparisonText } from '../evaluation/compare.ts';
import { evaluate, historiesOf, requireJudged } from '../evaluation/evaluate.ts';
import type { HistoryChoice } from '../evaluation/history.ts';
import { measureVariants } from '../evaluation/measure-variants.ts';
import type { VariantReport } from '../evaluation/measure-variants.ts';
import { readOptions } from '../evaluation/options.ts';
import type { EvalOptions } from '../evaluation/options.ts';
import { perQueryLines, readPerQuery } from '../evaluation/per-query.ts';
import { readContentTask } from '../evaluation/read-content.ts';
import { findTaskFolders, readTaskFolder } from '../evaluation/read-folder.ts';
import type { EvaluationReport } from '../evaluation/report.ts';
import { tableHead, tableRows } from '../evaluation/table.ts';
import type { EvaluationTask } from '../evaluation/task.ts';
import { variantHead, variantRow } from '../evaluation/variant-table.ts';
import { projectDir, readCorpus } from './project.ts';
import type { CommandParts } from './project.ts';

export { evalUsage } from '../evaluation/options.ts';

/**
 * Measures retrieval over a folder of evaluation data, or over the content with judged messages. Throws `USAGE`, or
 * `EVALUATION_...` for data that cannot be used and a file that cannot be written.
 */
export async function evaluation(parts: CommandParts, args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.compare) {
    const [a, b] = options.compare;
    const comparisons = compareRuns(readPerQuery(a), readPerQuery(b));
    parts.say(options.json ? JSON.stringify(comparisons) : comparisons.map(comparisonText).join('\n\n'));
    return;
  }
  if (options.perQuery !== undefined) requireWritable(options.perQuery);
  const folders = options.data === undefined ? undefined : findTaskFolders(options.data);
  const isList = options.data !== folders?.[0];
  const tasks = readTasks(parts, options, folders);
  await (options.variants.length > 0
    ? sayVariants(parts, options, tasks)
    : sayFigures(parts, options, tasks, isList));
}

async function sayFigures(
  { say }: CommandParts,
  { histories, peers, json, perQuery }: EvalOptions,
  tasks: AsyncIterable<EvaluationTask>,
  isList: boolean,
): Promise<void> {
  const reports: EvaluationReport[] = [];
  let lines = '';
  for await (const task of tasks) {
    for (const { report, records } of evaluate(task, histories, peers)) {
      if (!json) say([...(reports.length === 0 ? [tableHead] : []), ...tableRows(report)].join('\n'));
      reports.push(report);
      lines += perQueryLines(report.task, records);
    }
  }
  if (perQuery !== undefined) writeFileSync(perQuery, lines);
  if (json) say(JSON.stringify(isList || reports.length > 1 ? reports : reports[0]));
}

/** A table for each amount of history, over the tasks that have any. */
async function sayVariants(
  { say }: CommandParts,
  { histories, json, variants }: EvalOptions,
  tasks: AsyncIterable<EvaluationTask>,
): Promise<void> {
  const pairs: { readonly task: EvaluationTask; readonly history: HistoryChoice }[] = [];
  for await (const task of tasks)
    for (const history of historiesOf(task, histories)) pairs.push({ task, history });
  const reports: VariantReport[] = [];
  for (const [history, list] of Map.groupBy(pairs, (pair) => pair.history)) {
    const measured = measureVariants(
      list.map(({ task }) => task),
      history,
      variants,
    );
    let isShipped = true;
    for (const report of measured) {
      reports.push(report);
      if (!json) say([...(isShipped ? [variantHead(report)] : []), variantRow(report, isShipped)].join('\n'));
      isShipped = false;
    }
  }
  if (json) say(JSON.stringify(reports));
}

async function* readTasks(
  parts: CommandParts,
  { queries, limit }: EvalOptions,
  folders: readonly string[] | undefined,
): AsyncGenerator<EvaluationTask> {
  for (const folder of folders ?? [undefined]) {
    const task = folder === undefined ? await contentTask(parts, queries) : readTaskFolder(folder);
    const asked = { ...task, queries: task.queries.slice(0, limit) };
    requireJudged(asked);
    yield asked;
  }
}

/** The content with the judged messages that are named, else with those of the project. */
async function contentTask(
  parts: CommandParts,
  queries: readonly string[] | undefined,
): Promise<EvaluationTask> {
  const corpus = await readCorpus(parts);
  const files = queries ?? globSync(join(projectDir, 'tests', 'relevance', '*.jsonl')).sort();
  return readContentTask(corpus, files, corpus.resolvedAt);
}

/** Fails before minutes of measuring, not after. What stands in the file is kept until there is something to write. */
function requireWritable(file: string): void {
  try {
    closeSync(openSync(file, 'a'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TanggapError('EVALUATION_FILE_NOT_WRITABLE', `--per-query cannot write to ${file}: ${reason}`, {
      cause,
    });
  }
}
