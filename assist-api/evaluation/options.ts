import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TanggapError } from '../../content/corpus/errors.ts';
import { parseHistoryChoice } from './history.ts';
import type { HistoryChoice } from './history.ts';
import { isSettingName, settingValues } from './settings.ts';
import { ablations, variantsOf, type Variant } from './variants.ts';

/** How the command is used. */
export const evalUsage = `npm run --silent eval -- [--data DIR | --queries FILE ...] [--history none|5|10|20|all[,...]] [--limit N]
                         [--peers] [--json] [--per-query FILE]          measure what is found
npm run --silent eval -- --ablate [--data ... --history ... --json]     what each part of ranking is worth
npm run --silent eval -- --vary letters=0,1,2,4 [...]                   the same for other numbers of a setting
npm run --silent eval -- --compare A B [--json]                         compare two files of --per-query`;

const usageError = (message: string) => new TanggapError('USAGE', message, { hint: evalUsage });

/** What is asked of the command; paths are absolute. */
export interface EvalOptions {
  /** A folder of evaluation data. Default: the content. */
  readonly data: string | undefined;
  /** Files of judged messages for the content. Default: those of the project. */
  readonly queries: readonly string[] | undefined;
  readonly histories: readonly HistoryChoice[];
  /** Queries asked of each task. Default: all. */
  readonly limit: number | undefined;
  readonly peers: boolean;
  readonly json: boolean;
  readonly perQuery: string | undefined;
  readonly compare: readonly [a: string, b: string] | undefined;
  /** What is measured beside the product; empty for the product alone. */
  readonly variants: readonly Variant[];
}

/** Reads the arguments. Throws `USAGE` for what cannot be understood or does not go together. */
export function readOptions(args: readonly string[]): EvalOptions {
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
  const variants = [...(values.ablate ? ablations : []), ...(values.vary ?? []).flatMap(readVariation)];
  if (variants.length > 0 && (values.peers || values['per-query'] !== undefined))
    throw usageError('--ablate and --vary compare the product with itself, without --peers and --per-query.');
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
    variants,
  };
}

/** Reads `letters=0,1,2`. */
function readVariation(text: string): Variant[] {
  const [name = '', numbers = ''] = text.split('=', 2);
  if (!isSettingName(name))
    throw usageError(`--vary knows no setting "${name}"; there are ${[...settingValues.keys()].join(', ')}.`);
  const list = numbers.split(',').map((number) => number.trim());
  if (!list.every((number) => /^\d+(\.\d+)?$/.test(number)))
    throw usageError(`--vary takes numbers from 0, such as ${name}=0,1,2.5; not "${text}".`);
  return variantsOf(name, list.map(Number));
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
        ablate: { type: 'boolean', default: false },
        vary: { type: 'string', multiple: true },
      },
    });
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : 'The arguments could not be read.');
  }
}
