import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findTaskFolders, readTaskFolder } from '../../../assist-api/evaluation/read-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'tanggap-evaluation-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const good = {
  'corpus.jsonl': `{"id": "a", "kind": "reply", "lang": "en", "title": "Refund", "text": "Money back.\\nSoon.", "tags": ["x"]}
{"id": "b", "kind": "article", "lang": "id-ID", "text": "Kirim barang"}
`,
  'queries.jsonl':
    '{"id": "1", "lang": "en", "text": "refund?"}\n{"id": "2", "lang": "id", "text": "kirim?"}\n',
  'qrels.tsv': '1\ta\t2\n1\tb\t0\n2\tb\t1\n',
};
let made = 0;
/** A folder with the good files, some of them replaced; undefined leaves one out. */
function folderWith(changed: Readonly<Record<string, string | undefined>> = {}): string {
  const folder = join(home, `task-${(made += 1)}`);
  mkdirSync(join(folder, 'vocabulary'), { recursive: true });
  for (const [file, text] of Object.entries<string | undefined>({ ...good, ...changed }))
    if (text !== undefined) writeFileSync(join(folder, file), text);
  return folder;
}

describe('a good folder', () => {
  test('gives documents, queries in their language and graded judgements, without those of relevance 0', () => {
    const folder = folderWith();
    const task = readTaskFolder(folder);
    expect(task.name).toBe(basename(folder));
    expect(task.documents).toMatchObject([
      {
        id: 'a',
        kind: 'response',
        locale: 'en',
        title: 'Refund',
        passages: [{ text: 'Money back.\nSoon.' }],
      },
      { id: 'b', kind: 'article', locale: 'id-id', title: '', passages: [{ text: 'Kirim barang' }] },
    ]);
    expect(task.queries).toMatchObject([
      { id: '1', locale: 'en', relevant: new Map([['a', 2]]), groups: ['en'] },
      { id: '2', locale: 'id', relevant: new Map([['b', 1]]), groups: ['id'] },
    ]);
    expect(task.history).toEqual([]);
  });

  test('may have a byte order mark, Windows line ends, blank lines and a header of qrels', () => {
    const windows = Object.entries(good).map(([file, text]): [string, string] => [
      file,
      `\uFEFF${file === 'qrels.tsv' ? 'query-id\tdoc-id\trelevance\n' : '\n'}${text}\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    ]);
    const task = readTaskFolder(folderWith(Object.fromEntries(windows)));
    expect(task.documents).toHaveLength(2);
    expect(task.queries[0]?.relevant).toEqual(new Map([['a', 2]]));
  });

  test('gives past messages with what was sent first, without documents that are gone', () => {
    const lines = [
      { text: 'one', doc: 'a', docs: ['b', 'a'] },
      { text: 'two', doc: 'b' },
      { text: 'three', doc: 'gone', docs: ['gone', 'a'] },
      { text: 'four', doc: 'gone' },
    ];
    const task = readTaskFolder(
      folderWith({ 'history.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') }),
    );
    expect(task.history).toEqual([
      { text: 'one', documents: ['a', 'b'] },
      { text: 'two', documents: ['b'] },
      { text: 'three', documents: ['a'] },
    ]);
  });

  test('brings its own vocabulary', () => {
    const task = readTaskFolder(folderWith({ 'vocabulary/id.yaml': 'abbreviations: { psn: pesanan }\n' }));
    expect(task.vocabulary.get('id')?.abbreviations).toEqual({ psn: 'pesanan' });
  });

  test('splits a long article into passages without losing a line', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `line ${at} ${'word '.repeat(18)}`.trim());
    const line = JSON.stringify({ id: 'a', kind: 'article', lang: 'en', text: lines.join('\n') });
    const task = readTaskFolder(folderWith({ 'corpus.jsonl': line, 'qrels.tsv': '1\ta\t1' }));
    const texts = task.documents[0]?.passages.map(({ text }) => text) ?? [];
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.join('\n')).toBe(lines.join('\n'));
  });
});

describe('a broken folder is refused with file, line and what is expected', () => {
  const line = good['corpus.jsonl'].split('\n')[0] ?? '';
  test.each([
    ['corpus.jsonl', undefined, /corpus\.jsonl: expected a file, found none/],
    ['corpus.jsonl', '\n', /corpus\.jsonl: expected at least one document/],
    [
      'corpus.jsonl',
      `${line}\n{"id": "b"`,
      /corpus\.jsonl, line 2: expected one JSON object on the line, found \{"id": "b"/,
    ],
    ['corpus.jsonl', `${line}\n[]`, /corpus\.jsonl, line 2: expected an object with id, lang and text/],
    [
      'corpus.jsonl',
      `${line}\n\n${line}`,
      /corpus\.jsonl, line 3: expected an id that stands once, found a\./,
    ],
    ['corpus.jsonl', '{"id": "a", "lang": "en"}', /line 1: expected text: a text in quotes/],
    ['corpus.jsonl', '{"id": 7, "lang": "en", "text": ""}', /line 1: expected id: /],
    ['queries.jsonl', undefined, /queries\.jsonl: expected a file/],
    [
      'queries.jsonl',
      '{"id": "1", "text": "refund"}',
      /queries\.jsonl, line 1: expected lang: a language tag/,
    ],
    ['qrels.tsv', undefined, /qrels\.tsv: expected a file/],
    [
      'qrels.tsv',
      '1\ta\t1\n1 a 1',
      /qrels\.tsv, line 2: expected query id, document id and relevance parted by tabs/,
    ],
    ['qrels.tsv', '1\ta\tyes', /qrels\.tsv, line 1: expected 2: a whole number from 0 to 99/],
    ['qrels.tsv', '1\tz\t1', /qrels\.tsv, line 1: expected the id of a document, found z/],
    ['qrels.tsv', '9\ta\t1', /qrels\.tsv, line 1: expected the id of a query, found 9/],
    ['history.jsonl', '{"text": "x"}', /history\.jsonl, line 1: expected doc: /],
    ['vocabulary/id.yaml', 'synonyms: [', /id\.yaml, line \d: expected valid YAML/],
    ['vocabulary/id.yaml', 'colour: red', /id\.yaml: expected Unrecognized key: "colour"/],
  ])('%s as %j', (file, text, message) => {
    expect(() => readTaskFolder(folderWith({ [file]: text }))).toThrow(message);
  });
});

describe('findTaskFolders', () => {
  test('takes the folder itself, else those in it by name, and refuses a folder without any', () => {
    const outer = join(home, 'outer');
    for (const name of ['b', 'a', 'empty']) mkdirSync(join(outer, name), { recursive: true });
    expect(() => findTaskFolders(outer)).toThrow(/holds no corpus\.jsonl/);
    expect(() => findTaskFolders(join(home, 'nowhere'))).toThrow(/holds no corpus\.jsonl/);
    for (const name of ['b', 'a']) writeFileSync(join(outer, name, 'corpus.jsonl'), '');
    expect(findTaskFolders(outer)).toEqual([join(outer, 'a'), join(outer, 'b')]);
    expect(findTaskFolders(join(outer, 'a'))).toEqual([join(outer, 'a')]);
  });
});
