import { globSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TanggapError } from '../../content/corpus/errors.ts';
import { compareRuns, comparisonText } from '../evaluation/compare.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { parseHistoryChoice } from '../evaluation/history.ts';
import type { HistoryChoice } from '../evaluation/history.ts';
import { perQueryLines, readPerQuery } from '../evaluation/per-query.ts';
import { readContentTask } from '../evaluation/read-content.ts';
import { findTaskFolders, readTaskFolder } from '../evaluation/read-folder.ts';
import type { EvaluationReport } from '../evaluation/report.ts';
import { tableHead, tableRows } from '../evaluation/table.ts';
import type { EvaluationTask } from '../evaluation/task.ts';
import { projectDir, readCorpus } from './project.ts';
import type { CommandParts } from './project.ts';

/** How the command is used. */
export const evalUsage = `npm run --silent eval -- [--data DIR | --queries FILE ...] [--history none|5|10|20|all[,...]] [--limit N]
                         [--peers] [--json] [--per-query FILE]          measure what is found
npm run --silent eval -- --compare A B [--json]                         compare two files of --per-query`;

const usageError = (message: string) => new TanggapError('USAGE', message, { hint: evalUsage });

/**
 * Measures retrieval over a folder of evaluation data, or over the content with judged messages. Throws `USAGE`, or
 * `EVALUATION_...` for data that cannot be used.
 */
export async function evaluation(parts: CommandParts, args: readonly string[]): Promise<void> {
  const options = readArguments(args);
  if (options.compare) {
    const [a, b] = options.compare;
    const comparisons = compareRuns(readPerQuery(a), readPerQuery(b));
    parts.say(options.json ? JSON.stringify(comparisons) : comparisons.map(comparisonText).join('\n\n'));
    return;
  }
  const folders = options.data === undefined ? undefined : findTaskFolders(options.data);
  const reports: EvaluationReport[] = [];
  let perQuery = '';
  for (const folder of folders ?? [undefined]) {
    const task = folder === undefined ? await contentTask(parts, options.queries) : readTaskFolder(folder);
    const asked = { ...task, queries: task.queries.slice(0, options.limit) };
    for (const { report, records } of evaluate(asked, options.histories, options.peers)) {
      if (!options.json)
        parts.say([...(reports.length === 0 ? [tableHead] : []), ...tableRows(report)].join('\n'));
      reports.push(report);
      perQuery += perQueryLines(report.task, records);
    }
  }
  if (options.perQuery !== undefined) writeFileSync(options.perQuery, perQuery);
  const [first, ...more] = reports;
  const isList = more.length > 0 || options.data !== folders?.[0];
  if (options.json) parts.say(JSON.stringify(isList ? reports : first));
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

interface EvalOptions {
  readonly data: string | undefined;
  readonly queries: readonly string[] | undefined;
  readonly histories: readonly HistoryChoice[];
  readonly limit: number | undefined;
  readonly peers: boolean;
  readonly json: boolean;
  readonly perQuery: string | undefined;
  readonly compare: readonly [a: string, b: string] | undefined;
}

function readArguments(args: readonly string[]): EvalOptions {
  const { values, positionals } = parse(args);
  const histories = (values.history ?? 'none').split(',').map((text) => {
    const choice = parseHistoryChoice(text.trim());
    if (choice === undefined)
      throw usageError(`--history takes none, all, a number of messages, or several; not "${text}".`);
    return choice;
  });
  if (values.limit !== undefined && !/^[1-9]\d{0,8}$/.test(values.limit))
    throw usageError(`--limit takes a number of queries; not "${values.limit}".`);
  if (values['per-query'] !== undefined && histories.length > 1)
    throw usageError('--per-query takes one --history, so that each query stands in the file once.');
  if (values.data !== undefined && values.queries)
    throw usageError('--queries names judged messages of the content; a folder of --data brings its own.');
  const paths = [values.compare, ...positionals]
    .filter((path) => path !== undefined)
    .map((path) => resolve(path));
  const [a, b, ...rest] = paths;
  if (values.compare === undefined && a !== undefined)
    throw usageError(`"${positionals[0] ?? ''}" is not understood.`);
  if (values.compare !== undefined && (b === undefined || rest.length > 0))
    throw usageError('--compare takes two files of --per-query.');
  return {
    data: values.data === undefined ? undefined : resolve(values.data),
    queries: values.queries?.map((path) => resolve(path)),
    histories: [...new Set(histories)],
    limit: values.limit === undefined ? undefined : Number(values.limit),
    peers: values.peers,
    json: values.json,
    perQuery: values['per-query'] === undefined ? undefined : resolve(values['per-query']),
    compare: a === undefined || b === undefined ? undefined : [a, b],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        queries: { type: 'string', multiple: true },
        history: { type: 'string' },
        limit: { type: 'string' },
        peers: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        'per-query': { type: 'string' },
        compare: { type: 'string' },
      },
    });
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : 'The arguments could not be read.');
  }
}
