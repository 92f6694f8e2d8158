import { describe, expect, test } from 'vitest';
import { peers } from '../../../assist-api/evaluation/peers/index.ts';
import { stemIndonesian } from '../../../assist-api/evaluation/peers/stem-indonesian.ts';
import { textbookBm25 } from '../../../assist-api/evaluation/peers/bm25.ts';
import { toDocument } from '../../../assist-api/evaluation/folder-document.ts';
import type { ItemKind } from '../../../assist-api/suggest/retriever.ts';

const document = (id: string, text: string, { title = '', kind = 'reply', lang = 'en' } = {}) =>
  toDocument({ id, kind, lang, title, text });
const everyKind: readonly ItemKind[] = ['response', 'article', 'playbook'];
const parts = { history: [], vocabulary: new Map() };
const ask = (text: string, { locale = 'en', kinds = everyKind } = {}) => ({ text, locale, kinds });

describe.each(Object.entries(peers))('%s', (_, create) => {
  const engine = create({
    ...parts,
    documents: [
      document('refund', 'When will my refunds arrive', { title: 'Refund' }),
      document('parcel', 'Where is my parcel', { kind: 'article' }),
      document('paket', 'Paket saya hilang', { lang: 'id' }),
    ],
  });
  const ids = (...query: Parameters<typeof ask>) => engine.search(ask(...query), 10).map(({ id }) => id);

  test('finds words of title and text in the language of the query, and nothing for other words', () => {
    expect(ids('refund')).toEqual(['refund']);
    expect(ids('parcel lost')).toEqual(['parcel']);
    expect(ids('paket hilang', { locale: 'id' })).toEqual(['paket']);
    expect(ids('paket hilang')).toEqual([]);
    expect(ids('')).toEqual([]);
  });

  test('asks the first language for one that no document has', () => {
    expect(ids('refund', { locale: 'fr' })).toEqual(['refund']);
  });

  test('keeps to the kinds and the limit', () => {
    expect(ids('refund parcel arrive', { kinds: ['article'] })).toEqual(['parcel']);
    expect(engine.search(ask('refund parcel'), 1)).toHaveLength(1);
  });

  test('is built from nothing', () => {
    expect(create({ ...parts, documents: [] }).search(ask('refund'), 10)).toEqual([]);
  });
});

test('BM25 gives the hand-worked score, ties in the order of the corpus', () => {
  const documents = [
    document('a', 'red lamp'),
    document('b', 'blue lamp'),
    document('c', 'red chair oak pine'),
  ];
  const engine = textbookBm25({ ...parts, documents });
  const rarity = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
  const average = 8 / 3;
  const score = (length: number) => (rarity * 2.2) / (1 + 1.2 * (0.25 + (0.75 * length) / average));
  const found = engine.search(ask('red'), 10);
  expect(found.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(found[0]?.confidence).toBeCloseTo(score(2), 12);
  expect(found[1]?.confidence).toBeCloseTo(score(4), 12);
  expect(engine.search(ask('lamp'), 10).map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  ['bukunya', 'buku'],
  ['pembayaran', 'bayar'],
  ['mengambilkan', 'ambil'],
  ['menyapu', 'sapu'],
  ['dibelikan', 'beli'],
  ['berlari', 'lari'],
  ['rumah', 'rumah'],
  ['', ''],
])('the textbook stemmer makes %s into %s', (word, stem) => {
  expect(stemIndonesian(word)).toBe(stem);
});
