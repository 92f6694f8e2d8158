import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureLookup } from '../../../assist-api/retrieval/feature-lookup.ts';

const code = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: -3, max: 3 }));
const list = fc.uniqueArray(code, { maxLength: 400 });

/** Lists are of no matter to the lookup but for their places, over 0. */
const indexOf = (codes: readonly number[]) => ({
  codes: Int32Array.from(codes),
  lists: Uint32Array.from(codes, (_, at) => 5 + 3 * at),
});

test('each feature comes once, with how often it stands there and where its list begins in each index', () => {
  fc.assert(
    fc.property(
      list,
      list,
      fc.array(fc.array(code, { maxLength: 300 }), { maxLength: 3 }),
      (one, other, texts) => {
        const lookup = new FeatureLookup([indexOf(one), indexOf(other)]);
        for (const text of [...texts, [...one, ...other, ...one]]) {
          const { size, codes, counts, lists } = lookup.find(Int32Array.from(text));
          const unique = [...new Set(text)];
          expect([...codes.subarray(0, size)]).toEqual(unique);
          expect([...counts.subarray(0, size)]).toEqual(
            unique.map((feature) => text.filter((own) => own === feature).length),
          );
          for (const [at, indexed] of [one, other].entries()) {
            expect([...(lists[at] as Int32Array).subarray(0, size)]).toEqual(
              unique.map((feature) => (indexed.includes(feature) ? 5 + 3 * indexed.indexOf(feature) : 0)),
            );
          }
        }
      },
    ),
    { seed: 6, numRuns: 60 },
  );
});

test('of a text without end the beginning is looked up, and texts after it are looked up as before', () => {
  const all = Int32Array.from({ length: 40_000 }, (_, at) => at);
  const lookup = new FeatureLookup([indexOf([...all])]);
  const { size, codes, lists } = lookup.find(all);
  expect(size).toBeLessThan(all.length);
  expect([...codes.subarray(0, size)]).toEqual([...all.subarray(0, size)]);
  expect([...(lists[0] as Int32Array).subarray(0, size)]).toEqual(
    Array.from({ length: size }, (_, at) => 5 + 3 * at),
  );
  const next = lookup.find(Int32Array.of(3, 4, 3));
  expect([...next.codes.subarray(0, next.size)]).toEqual([3, 4]);
  expect([...next.counts.subarray(0, next.size)]).toEqual([2, 1]);
});
