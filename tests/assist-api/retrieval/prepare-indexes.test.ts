import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRetriever, openSavedIndexes, prepareIndexes } from '../../../assist-api/retrieval/index.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';

const corpus = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'));
const moment = new Date('2030-03-06T03:00:00Z');
const history = new Map([['id', [{ text: 'lampunya gak nyala', documents: ['retur-lentera'] }]]]);
let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tanggap-indexes-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('what a thread of its own made is what a retriever takes, and finds the same', async () => {
  const savedIndexes = openSavedIndexes(directory);
  await prepareIndexes({ corpus, history }, moment, savedIndexes);
  let made = 0;
  const prepared = createRetriever({
    corpus,
    history,
    now: () => moment,
    savedIndexes: { read: (sources) => savedIndexes.read(sources), write: () => (made += 1) },
  });
  expect(made).toBe(0);
  const query = { text: 'retur lentera', locale: 'id', kinds: ['response', 'article'], limit: 5 } as const;
  const plain = createRetriever({ corpus, history, now: () => moment });
  expect(prepared.search(query)).toEqual(plain.search(query));
  expect(prepared.search(query).length).toBeGreaterThan(0);
});

test('the public index is made of published articles, whatever history is given', async () => {
  const savedIndexes = openSavedIndexes(directory);
  await prepareIndexes({ corpus, history, scope: 'public' }, moment, savedIndexes);
  const retriever = createRetriever({ corpus, scope: 'public', now: () => moment, savedIndexes });
  expect(
    retriever.search({ text: 'lampunya gak nyala', locale: 'id', kinds: ['response'], limit: 5 }),
  ).toEqual([]);
});

test('what a retriever opened is what another one of the same documents takes, and finds the same', () => {
  let made = 0;
  const savedIndexes = { read: () => undefined, write: () => (made += 1) };
  const now = () => moment;
  const query = {
    text: 'lampunya gak nyala',
    locale: 'id',
    kinds: ['response', 'article'],
    limit: 5,
  } as const;
  const first = createRetriever({ corpus, history, now });
  const opened = structuredClone(first.indexes());
  const second = createRetriever({ corpus, history, now, opened, savedIndexes });
  expect([second.search(query), second.indexes(), made]).toEqual([first.search(query), opened, 0]);

  const fewer = { ...corpus, responses: corpus.responses.slice(1) };
  const own = createRetriever({ corpus: fewer, history, now, opened, savedIndexes });
  expect(own.search(query)).toEqual(createRetriever({ corpus: fewer, history, now }).search(query));
  expect([own.indexes().documents === opened.documents, made]).toEqual([false, 1]);
});
