import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContentTask } from '../../../assist-api/evaluation/read-content.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { fixtureCorpusDir, startOfTest } from '../test-api.ts';

const home = mkdtempSync(join(tmpdir(), 'tanggap-evaluation-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const corpus = await loadCorpus(fixtureCorpusDir, { now: startOfTest });
const file = join(home, 'judged.jsonl');
const read = (...lines: readonly unknown[]) => {
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return readContentTask(corpus, [file], startOfTest);
};
const message = { queryId: 'm1', locale: 'id', text: 'lentera rusak', responses: ['lama-refund'] };

test('a message is asked once for each list that answers it', () => {
  const { queries } = read({ ...message, articles: ['return-lantern'], split: 'check' });
  expect(queries).toMatchObject([
    {
      id: 'm1/responses',
      kinds: ['response'],
      relevant: new Map([['id/response/lama-refund', 1]]),
      groups: ['responses', 'id', 'check'],
    },
    {
      id: 'm1/articles',
      kinds: ['article', 'playbook'],
      relevant: new Map([['id/article/return-lantern', 1]]),
      groups: ['articles', 'id', 'check'],
    },
  ]);
});

test('a message that nothing answers is asked once over everything', () => {
  const { queries } = read({ locale: 'en', text: 'good morning' });
  expect(queries).toMatchObject([
    { kinds: ['response', 'article', 'playbook'], relevant: new Map(), groups: ['en'] },
  ]);
});

test('documents of both languages have ids of their own, and sources point to them', () => {
  const { documents } = read(message);
  const ids = documents.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(documents.map(({ locale }) => locale))).toEqual(new Set(corpus.business.locales));
  const sources = documents.flatMap((document) => document.sources);
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) expect(ids).toContain(source);
});

test('what the corpus does not hold is refused with its line', () => {
  expect(() => read(message, { ...message, queryId: 'm2', responses: ['nope'] })).toThrow(
    /judged\.jsonl, line 2: expected responses that the corpus holds in id, found nope/,
  );
  expect(() => read(message, message)).toThrow(/line 2: expected a queryId that stands once, found m1/);
  expect(() => read({ ...message, locale: 'fr' })).toThrow(
    /line 1: expected one of the locales id, en, found fr/,
  );
  expect(() => read({ ...message, text: '' })).toThrow(/line 1: expected text: a text that is not empty/);
});
