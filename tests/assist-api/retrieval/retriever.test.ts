import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRetriever } from '../../../assist-api/retrieval/index.ts';
import type { Scope } from '../../../assist-api/retrieval/index.ts';
import type { ItemKind } from '../../../assist-api/suggest/retriever.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import type { Corpus } from '../../../content/corpus/corpus.ts';
import { testRetriever } from '../../contracts/retriever.ts';

const corpus = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'));
const wednesday = new Date('2030-03-06T03:00:00Z');

const make = (over: { corpus?: Corpus; scope?: Scope; now?: () => Date } = {}) =>
  createRetriever({
    corpus,
    now: () => wednesday,
    ...over,
  });
const every: readonly ItemKind[] = ['response', 'article', 'playbook'];
const ids = (retriever: ReturnType<typeof make>, text: string, kinds: readonly ItemKind[] = ['article']) =>
  retriever.search({ text, locale: 'id', kinds, limit: 10 }).map(({ id }) => id);

testRetriever('createRetriever', () => Promise.resolve(make()));

test('a misspelt word is read as a word of the corpus, and the hit says so', () => {
  const [hit] = make().search({ text: 'lentrea', locale: 'id', kinds: ['article'], limit: 1 });
  expect(hit?.corrected).toEqual([{ typed: 'lentrea', read: 'lentera' }]);
});

test('a word that the corpus knows is never corrected, nor is a product name', () => {
  const search = (text: string) =>
    make().search({ text, locale: 'id', kinds: every, limit: 1 })[0]?.corrected;
  expect(search('lentera')).toEqual([]);
  expect(search('lentera senja')).toEqual([]);
});

test('a synonym of the vocabulary finds what holds the other word', () => {
  expect(ids(make(), 'lampion')).toContain('return-lantern');
});

test('an exact example leads to a confident hit, a stray word does not', () => {
  const confidence = (text: string) =>
    make().search({ text, locale: 'id', kinds: ['response'], limit: 1 })[0]?.confidence ?? 0;
  expect(confidence('mau retur lentera gimana caranya kak')).toBeGreaterThan(0.5);
  expect(confidence('halo kak')).toBeLessThan(0.25);
});

test('the article that the best response rests on gains rank', () => {
  const withoutSources = {
    ...corpus,
    responses: corpus.responses.map((response) => ({ ...response, sources: [] })),
  };
  const score = (retriever: ReturnType<typeof make>) =>
    retriever
      .search({ text: 'refund saya kok lama sekali', locale: 'id', kinds: ['article'], limit: 10 })
      .find(({ id }) => id === 'refund-lantern')?.score ?? 0;
  expect(score(make())).toBeGreaterThan(score(make({ corpus: withoutSources })));
});

test('a greater search weight gives a greater rank', () => {
  const heavier = {
    ...corpus,
    articles: corpus.articles.map((article) =>
      article.articleId === 'change-address' ? { ...article, searchWeight: 2 } : article,
    ),
  };
  const score = (retriever: ReturnType<typeof make>) =>
    retriever
      .search({ text: 'ganti alamat', locale: 'id', kinds: ['article'], limit: 10 })
      .find(({ id }) => id === 'change-address')?.score ?? 0;
  expect(score(make({ corpus: heavier }))).toBeGreaterThan(score(make()));
});

test('the public scope holds public articles only', () => {
  const retriever = make({ scope: 'public' });
  expect(ids(retriever, 'lentera retur telat', every).length).toBeGreaterThan(0);
  for (const { kind } of retriever.search({
    text: 'lentera retur',
    locale: 'id',
    kinds: every,
    limit: 100,
  })) {
    expect(kind).toBe('article');
  }
});

test('internal words change no rank, score or correction of the public scope', () => {
  const publicOnly = { ...corpus, playbook: [], responses: [], signals: [] };
  for (const text of ['lentera', 'refund lama', 'kupon', 'telusuri kurir', 'kupno tanpa tanya']) {
    const query = { text, locale: 'id', kinds: every, limit: 100 };
    expect(make({ scope: 'public' }).search(query)).toEqual(
      make({ scope: 'public', corpus: publicOnly }).search(query),
    );
  }
});

test('a document appears and disappears with its days, without a new retriever', () => {
  const dated = {
    ...corpus,
    articles: corpus.articles.map((article) =>
      article.articleId === 'refund-lantern'
        ? { ...article, publishOn: '2030-03-07', expireOn: '2030-03-09' }
        : article,
    ),
  };
  let now = wednesday;
  const retriever = make({ corpus: dated, scope: 'public', now: () => now });
  expect(ids(retriever, 'refund')).not.toContain('refund-lantern');
  now = new Date('2030-03-06T17:00:00Z');
  expect(ids(retriever, 'refund')).toContain('refund-lantern');
  now = new Date('2030-03-08T17:00:00Z');
  expect(ids(retriever, 'refund')).not.toContain('refund-lantern');
});

test('a corpus without documents finds nothing', () => {
  const empty = { ...corpus, articles: [], playbook: [], responses: [] };
  expect(ids(make({ corpus: empty }), 'lentera', every)).toEqual([]);
});
