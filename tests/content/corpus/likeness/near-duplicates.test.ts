import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../content/corpus/language/index.ts';
import { createTextReader, nearDuplicates, nearestTexts } from '../../../../content/corpus/likeness/index.ts';
import { isContrary } from '../../../../content/corpus/likeness/contrast.ts';
import { createNeighbours } from '../../../../content/corpus/likeness/neighbours.ts';
import { cosine, toVectors } from '../../../../content/corpus/likeness/vectors.ts';
import { otherQuestion, sameQuestion } from './question-pairs.ts';

const reader = createTextReader(createAnalyser({ vocabulary: new Map() }), 'id');
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...[...sameQuestion, ...otherQuestion].flatMap(([, one, other]) => [one, other])),
);
const anyTexts = fc.array(anyText, { maxLength: 25 });
const runs = { seed: 3, numRuns: 200 };
const vectorsOf = (texts: readonly string[]) => toVectors(texts.map((text) => reader.read(text)));

describe('likeness', () => {
  test('is symmetric, 0 to 1, and 1 for a text itself', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [a, b] = [reader.read(one), reader.read(other)];
        const [vector, otherVector] = toVectors([a, b]);
        if (!vector || !otherVector) throw new Error('two vectors');
        const likeness = cosine(vector, otherVector);
        expect(cosine(otherVector, vector)).toBe(likeness);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(cosine(vector, vector)).toBeCloseTo(a.words.length === 0 ? 0 : 1, 9);
        expect(isContrary(a, b, reader)).toBe(isContrary(b, a, reader));
        expect(isContrary(a, a, reader)).toBe(false);
      }),
      runs,
    );
  });

  test('the index finds exactly the pairs that comparing all would find', () => {
    fc.assert(
      fc.property(anyTexts, fc.constantFrom(0.2, 0.5, 0.7, 0.95), (texts, least) => {
        const vectors = vectorsOf(texts);
        const neighbours = createNeighbours(vectors, least);
        for (const [position, vector] of vectors.entries()) {
          const found = neighbours.of(position).map((each) => each.position);
          const expected = vectors
            .slice(0, position)
            .flatMap((other, at) => (cosine(vector, other) >= least ? [at] : []));
          expect(found.sort((a, b) => a - b)).toEqual(expected);
          neighbours.add(position);
        }
      }),
      runs,
    );
  });
});

describe('near duplicates of different owners', () => {
  const owned = (...texts: readonly (readonly [owner: number, text: string])[]) =>
    texts.map(([owner, text]) => ({ owner, text }));

  test('only the most alike pair of two owners is told, and none of one owner', () => {
    const texts = owned(
      [0, 'cara retur barang'],
      [0, 'gmn cara retur barangnya'],
      [1, 'Cara retur barang?'],
      [1, 'cara retur barang elektronik'],
      [2, 'jam buka toko'],
    );
    expect(nearDuplicates(texts, reader, { least: 0.7 })).toEqual([{ first: 0, second: 2, likeness: 1 }]);
  });

  test('a denial is no duplicate, unless only the subject counts', () => {
    const texts = owned([0, 'tidak bisa bayar pakai gopay'], [1, 'bisa bayar pakai gopay']);
    expect(nearDuplicates(texts, reader, { least: 0.7 })).toEqual([]);
    expect(nearDuplicates(texts, reader, { least: 0.7, mayContradict: true })).toHaveLength(1);
  });

  test('nothing and texts that say nothing have none', () => {
    expect(nearDuplicates([], reader, { least: 0.7 })).toEqual([]);
    expect(nearDuplicates(owned([0, '???'], [1, '???']), reader, { least: 0.7 })).toEqual([]);
  });

  test('pairs are of different owners and in order, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ owner: fc.nat(4), text: anyText }), { maxLength: 25 }), (texts) => {
        const pairs = nearDuplicates(texts, reader, { least: 0.6 });
        for (const { first, second, likeness } of pairs) {
          expect(first).toBeLessThan(second);
          expect(texts[first]?.owner).not.toBe(texts[second]?.owner);
          expect(likeness).toBeGreaterThanOrEqual(0.6);
        }
        const likenesses = pairs.map(({ likeness }) => likeness);
        expect(likenesses).toEqual(likenesses.toSorted((a, b) => b - a));
      }),
      runs,
    );
  });
});

describe('the nearest text', () => {
  test('is the most alike one, the first of equals, and none without a shared word', () => {
    const texts = ['jam buka toko', 'cara retur barang', 'cara retur barang'];
    const [retur, nothing, empty] = nearestTexts(['retur barang gmn', 'zzz qqq', ''], texts, reader);
    expect(retur?.position).toBe(1);
    expect(retur?.likeness).toBeGreaterThan(0.5);
    expect([nothing, empty]).toEqual([undefined, undefined]);
    expect(nearestTexts(['retur'], [], reader)).toEqual([undefined]);
  });
});
