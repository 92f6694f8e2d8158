import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepTypedWordsInMemory } from '../../../assist-api/learning/index-keeping.ts';
import { openSavedIndexes, prepareIndexes } from '../../../assist-api/retrieval/index.ts';
import { indexSources } from '../../../assist-api/retrieval/index-sources.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { fixtureCorpusDir, startOfTest } from '../test-api.ts';

const directory = mkdtempSync(join(tmpdir(), 'tanggap-indexes-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});
const corpus = await loadCorpus(fixtureCorpusDir, { now: startOfTest, cacheDir: null });
const history = new Map([['id', [{ text: 'lentera dwenparizok retak', documents: ['cara-retur'] }]]]);
const learnt = indexSources({ corpus, history }, startOfTest);
const plain = indexSources({ corpus }, startOfTest);

it('no word of a past message is in any file, and what was learned is there until something else is', async () => {
  const indexes = keepTypedWordsInMemory(openSavedIndexes(directory));
  await prepareIndexes({ corpus, scope: 'public' }, startOfTest, indexes);
  await prepareIndexes({ corpus, history }, startOfTest, indexes);
  expect(JSON.stringify(indexes.read(learnt)?.[0]?.index.stems)).toContain('dwenparizok');
  const other = {
    ...learnt,
    locales: learnt.locales.map((sources) => ({
      ...sources,
      history: [...sources.history, ...sources.history],
    })),
  };
  expect(indexes.read(other)).toBeUndefined();

  await prepareIndexes({ corpus }, startOfTest, indexes);
  expect(indexes.read(plain)).toBeDefined();
  expect(indexes.read(learnt)).toBeUndefined();
  const files = readdirSync(directory);
  expect(files).toContain('index-agent.bin');
  expect(files).toContain('index-public.bin');
  for (const file of files) {
    const bytes = readFileSync(join(directory, file));
    expect(bytes.includes('lentera')).toBe(true);
    expect(bytes.includes('dwenparizok')).toBe(false);
    expect(bytes.includes(Buffer.from('dwenparizok', 'utf16le'))).toBe(false);
  }
}, 60_000);

it('keeps indexes that learned from past messages of the content, as content', async () => {
  const taught = {
    ...corpus,
    pastMessages: [
      { locale: 'id', askedBy: 'customer' as const, text: 'ontelqua bocor', docs: ['cara-retur'] },
    ],
  };
  await prepareIndexes({ corpus: taught }, startOfTest, keepTypedWordsInMemory(openSavedIndexes(directory)));
  const sources = indexSources({ corpus: taught }, startOfTest);
  expect(sources.locales[0]?.history).toHaveLength(1);
  expect(JSON.stringify(openSavedIndexes(directory).read(sources)?.[0]?.index.stems)).toContain('ontelqua');
}, 60_000);
