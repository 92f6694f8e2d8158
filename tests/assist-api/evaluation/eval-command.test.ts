import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { evaluation } from '../../../assist-api/commands/eval.ts';
import { ablations } from '../../../assist-api/evaluation/variants.ts';
import { parseConfig } from '../../../assist-api/config.ts';
import { createLogger } from '../../../assist-api/log.ts';
import { fixtureCorpusDir, startOfTest } from '../test-api.ts';

const projectDir = join(import.meta.dirname, '..', '..', '..');
const home = mkdtempSync(join(tmpdir(), 'tanggap-eval-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const subjects = ['refund', 'parcel', 'voucher', 'address', 'invoice', 'warranty', 'gift', 'size'];
const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

function writeTask(folder: string, withHistory: boolean): string {
  mkdirSync(folder, { recursive: true });
  const put = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const corpus = subjects.map((id) => ({
    id,
    kind: 'reply',
    lang: 'en',
    title: id,
    text: `About your ${id}.`,
  }));
  const queries = subjects.map((id, at) => ({
    id: `q${at}`,
    lang: 'en',
    text: `question on the ${id} please`,
  }));
  put('corpus.jsonl', lines(corpus));
  put('queries.jsonl', lines([...queries, { id: 'slang', lang: 'en', text: 'gimme dosh' }]));
  put('qrels.tsv', [...subjects.map((id, at) => `q${at}\t${id}\t1`), 'slang\trefund\t1'].join('\n'));
  if (withHistory) put('history.jsonl', lines([{ text: 'gimme my dosh back', doc: 'refund' }]));
  return folder;
}
const many = join(home, 'tasks');
const single = writeTask(join(many, 'a-shop'), true);
writeTask(join(many, 'b-shop'), false);

/** Runs the command as people do, over small content of its own. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectDir, 'assist-api', 'main.ts'), 'eval', ...args],
    {
      cwd: home,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], CONTENT_DIR: join(home, 'content'), SITE_DIR: join(home, 'site') },
    },
  );
  return { status, stdout, stderr };
}

const share = z.number().min(0).max(1);
const qualityOf = <Schema extends z.ZodType>(figure: Schema) => ({
  recallAt: z.strictObject({ '1': figure, '3': figure, '5': figure }),
  mrrAt10: figure,
  ndcgAt10: figure,
});
const quality = {
  n: z.int().min(1),
  ...qualityOf(share),
  intervals: z.strictObject(qualityOf(z.tuple([share, share]))),
};
const engine = {
  ...quality,
  latencyMs: z.strictObject({ p50: z.number().positive(), p99: z.number().positive() }),
  indexBuildMs: z.number().positive(),
  heapBytes: z.int().min(0),
  abstention: z.strictObject({ auroc: share.nullable(), answerable: z.int(), unanswerable: z.int() }),
};
const CalibrationSchema = z.strictObject({
  expectedCalibrationError: share,
  bins: z.array(z.strictObject({ n: z.int().min(1), confidence: share, relevant: share })).max(15),
});
const ReportSchema = z.strictObject({
  task: z.string(),
  history: z.union([z.literal(['none', 'all']), z.int().min(1)]),
  ...engine,
  calibration: CalibrationSchema,
  groups: z.record(z.string(), z.strictObject(quality)).optional(),
  peers: z.record(z.string(), z.strictObject({ ...engine, calibration: z.null() })).optional(),
});
const report = (...args: readonly string[]) => {
  const { status, stdout, stderr } = run(...args, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return ReportSchema.parse(JSON.parse(stdout));
};
const reports = (...args: readonly string[]) =>
  z.array(ReportSchema).parse(JSON.parse(run(...args, '--json').stdout));

describe('a folder', () => {
  test('prints one object, and learning from history finds what words alone do not', () => {
    const cold = report('--data', single);
    expect(cold).toMatchObject({
      task: 'a-shop',
      history: 'none',
      n: 9,
      abstention: { answerable: 7, unanswerable: 2 },
    });
    expect(cold.recallAt['1']).toBeCloseTo(8 / 9, 12);
    expect(cold.peers).toBeUndefined();
    const taught = report('--data', single, '--history', 'all');
    expect(taught).toMatchObject({ history: 'all', recallAt: { '1': 1 } });
    expect(report('--data', single, '--history', '1')).toMatchObject({ history: 1, recallAt: { '1': 1 } });
  });

  test('gives the same figures again, but for time and memory', () => {
    const figures = () => {
      const { task, n, recallAt, intervals, mrrAt10, ndcgAt10, calibration, abstention } = report(
        '--data',
        single,
        '--history',
        'all',
      );
      return { task, n, recallAt, intervals, mrrAt10, ndcgAt10, calibration, abstention };
    };
    expect(figures()).toEqual(figures());
  });

  test('of folders is measured one after the other, each amount of history apart where there is any', () => {
    const list = reports('--data', many, '--history', 'none,all', '--peers', '--limit', '4');
    expect(list.map(({ task, history, n }) => [task, history, n])).toEqual([
      ['a-shop', 'none', 4],
      ['a-shop', 'all', 4],
      ['b-shop', 'none', 4],
    ]);
    expect(list.map(({ peers = {} }) => Object.keys(peers).length)).toEqual([3, 0, 3]);
  });

  test('prints a table with peers', () => {
    const { stdout } = run('--data', single, '--peers');
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => row.trim().split(/ {2,}/));
    expect(rows[0]?.slice(0, 2)).toEqual(['task', 'history engine']);
    expect(stdout).toMatch(/^a-shop +none +tanggap +9 +88\.9 ±/m);
    for (const peer of ['minisearch-default', 'minisearch-tuned', 'bm25'])
      expect(stdout).toMatch(new RegExp(`^a-shop +none +${peer} +9 +88\\.9 ±`, 'm'));
    expect(rows).toHaveLength(5);
  });
});

describe('--ablate and --vary', () => {
  test('print the product and a row for each change, a table for each amount of history', () => {
    const { stdout, status } = run('--data', many, '--history', 'none,all', '--ablate');
    expect(status).toBe(0);
    const [cold = [], taught = []] = stdout
      .trim()
      .split(/^history /m)
      .slice(1)
      .map((table) => table.trim().split('\n'));
    expect(cold.slice(0, 3)).toEqual([
      expect.stringMatching(/^none; R@1 \/ R@5 in %/),
      expect.stringMatching(/^task, n +a-shop 9 +b-shop 9 +mean$/),
      expect.stringMatching(/^as shipped +88\.9\/88\.9 +88\.9\/88\.9 +88\.9\/88\.9$/),
    ]);
    expect(taught[1]).toMatch(/^task, n +a-shop 9 +mean$/);
    expect(cold.length).toBe(3 + ablations.length);
    expect(taught.length).toBe(cold.length);
  });

  test('print one list with --json, shares between 0 and 1', () => {
    const { stdout } = run('--data', single, '--vary', 'letters=0,2', '--vary', 'text.b=0', '--json');
    const change = z.strictObject({
      value: share,
      difference: z.number().min(-1).max(1),
      p: share,
      isReal: z.boolean(),
    });
    const changes = { 'R@1': change, 'R@5': change };
    const schema = z.strictObject({
      name: z.string(),
      history: z.literal('none'),
      tasks: z.array(z.strictObject({ task: z.literal('a-shop'), n: z.literal(9), ...changes })).length(1),
      mean: z.strictObject(changes),
    });
    const list = z.array(schema).parse(JSON.parse(stdout));
    expect(list.map(({ name }) => name)).toEqual(['as shipped', 'letters=0', 'letters=2', 'text.b=0']);
  });
});

test('two files of --per-query are compared', () => {
  const [a, b] = [join(home, 'a.jsonl'), join(home, 'b.jsonl')];
  run('--data', single, '--per-query', a);
  run('--data', single, '--history', 'all', '--per-query', b);
  const first: unknown = JSON.parse(readFileSync(a, 'utf8').split('\n')[0] ?? '');
  expect(first).toMatchObject({ task: 'a-shop', id: 'q0', rank: 1, ndcgAt10: 1, items: [{ id: 'refund' }] });
  const { stdout, status } = run('--compare', a, b);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^a-shop, 9 queries in both/);
  expect(stdout).toMatch(/R@1 +88\.9 +100\.0 +\+11\.1 .* not shown/);
  expect(JSON.parse(run('--compare', a, b, '--json').stdout)).toMatchObject([{ task: 'a-shop', n: 9 }]);
});

describe('the content', () => {
  beforeAll(() => cpSync(fixtureCorpusDir, join(home, 'content'), { recursive: true }));

  test('is measured with judged messages, each list and language also apart', () => {
    const judged = join(home, 'judged.jsonl');
    writeFileSync(
      judged,
      lines([
        {
          queryId: 'm1',
          locale: 'id',
          text: 'refund saya kapan ya',
          responses: ['lama-refund'],
          articles: ['return-lantern'],
        },
        { locale: 'id', text: 'selamat pagi' },
      ]),
    );
    const { task, n, groups = {} } = report('--queries', judged);
    expect({ task, n, groups: Object.keys(groups) }).toEqual({
      task: 'content',
      n: 2,
      groups: ['responses', 'articles', 'id'],
    });
  });

  test('is refused with judged messages of another shop', () => {
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /\.jsonl, line 1: expected (responses|articles) that the corpus holds in id, found /,
    );
  });
});

describe('what cannot be done is refused', () => {
  const refused = (...args: readonly string[]) =>
    evaluation(
      {
        config: parseConfig({}, home),
        writerLocale: 'en',
        log: createLogger('silent', () => undefined),
        now: () => startOfTest,
        say: (text) => {
          throw new Error(`It said: ${text}`);
        },
        ending: new AbortController().signal,
      },
      args,
    );
  const empty = join(home, 'empty');
  mkdirSync(empty);
  test.each([
    [['--data', empty, '--json'], /empty holds no corpus\.jsonl/],
    [['--history', 'some'], /--history takes none, all, a number/],
    [['--limit', '0'], /--limit takes a number of queries/],
    [['--data', single, '--queries', 'x'], /--queries names judged messages of the content/],
    [['--history', 'none,all', '--per-query', 'x'], /--per-query takes one --history/],
    [['--compare', 'x'], /--compare takes two files/],
    [['--compare', 'x', 'y', 'z'], /--compare takes two files/],
    [['--compare', 'x', 'y'], /x: expected a file, found none/],
    [['--vary', 'colour=1'], /--vary knows no setting "colour"; there are .*letters, .*/],
    [['--vary', 'letters'], /--vary takes numbers from 0, such as letters=0,1,2\.5; not "letters"/],
    [['--vary', 'letters=1,-2'], /--vary takes numbers from 0/],
    [['--ablate', '--peers'], /without --peers and --per-query/],
    [['--data', single, '--per-query', home], /--per-query cannot write to .*: EISDIR/],
    [['--data', single, '--per-query', join(home, 'no', 'x')], /--per-query cannot write to .*: ENOENT/],
    [['extra'], /"extra" is not understood/],
    [['--colour'], /Unknown option '--colour'/],
  ])('%j', async (args, message) => {
    await expect(refused(...args)).rejects.toThrow(message);
  });

  test('an ablation without a judged query, also where there is no query at all', async () => {
    const folder = writeTask(join(home, 'unasked'), false);
    for (const file of ['queries.jsonl', 'qrels.tsv']) writeFileSync(join(folder, file), '');
    for (const args of [[], ['--ablate']])
      await expect(refused('--data', folder, ...args)).rejects.toThrow(
        /unasked: expected at least one query with a relevant document/,
      );
  });

  test('with exit code 1 and nothing on standard output', () => {
    const folder = writeTask(join(home, 'unjudged'), false);
    writeFileSync(join(folder, 'qrels.tsv'), 'q0\trefund\t0');
    const { status, stdout, stderr } = run('--data', folder, '--json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/unjudged: expected at least one query with a relevant document/);
  });
});
