import { expect, test } from 'vitest';
import { LikenessIndex } from '../../../assist-api/retrieval/likeness-index.ts';

const bag = (text: string) => new Map(text.split(' ').map((word) => [word, 1]));

test('a text is fully like itself and unlike one with other words', () => {
  const index = new LikenessIndex([
    { document: 0, features: bag('paket belum sampai') },
    { document: 1, features: bag('cara retur') },
  ]);
  const found = index.search(bag('paket belum sampai'));
  expect(found.get(0)?.similarity).toBeCloseTo(1);
  expect(found.has(1)).toBe(false);
});

test('a document counts with its most similar text', () => {
  const index = new LikenessIndex([
    { document: 7, features: bag('a b') },
    { document: 7, features: bag('c d') },
    { document: 7, features: bag('c e f') },
  ]);
  expect(index.search(bag('c d')).get(7)?.text).toBe(1);
});

test('a shared rare word makes more alike than a shared common one', () => {
  const index = new LikenessIndex([
    { document: 0, features: bag('common rare') },
    { document: 1, features: bag('common other') },
    { document: 2, features: bag('common thing') },
  ]);
  const found = index.search(bag('rare common'));
  expect(found.get(0)?.similarity ?? 0).toBeGreaterThan(found.get(1)?.similarity ?? 0);
});

test('without texts or words nothing is found', () => {
  expect(new LikenessIndex([]).search(bag('a')).size).toBe(0);
  expect(new LikenessIndex([{ document: 0, features: bag('a') }]).search(new Map()).size).toBe(0);
});
