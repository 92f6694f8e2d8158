import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureLookup } from '../../../assist-api/retrieval/feature-lookup.ts';

const code = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: -3, max: 3 }));
const list = fc.uniqueArray(code, { maxLength: 400 });

test('each feature comes once, with how often it stands there and its number in each list', () => {
  fc.assert(
    fc.property(
      list,
      list,
      fc.array(fc.array(code, { maxLength: 300 }), { maxLength: 3 }),
      (one, other, texts) => {
        const lookup = new FeatureLookup([Int32Array.from(one), Int32Array.from(other)]);
        for (const text of [...texts, [...one, ...other, ...one]]) {
          const { size, codes, counts, numbers } = lookup.find(Int32Array.from(text));
          const unique = [...new Set(text)];
          expect([...codes.subarray(0, size)]).toEqual(unique);
          expect([...counts.subarray(0, size)]).toEqual(
            unique.map((feature) => text.filter((own) => own === feature).length),
          );
          for (const [at, codesOfList] of [one, other].entries()) {
            expect([...(numbers[at] as Int32Array).subarray(0, size)]).toEqual(
              unique.map((feature) => codesOfList.indexOf(feature)),
            );
          }
        }
      },
    ),
    { seed: 6, numRuns: 60 },
  );
});

test('of a text without end the beginning is looked up', () => {
  const all = Int32Array.from({ length: 40_000 }, (_, at) => at);
  const { size, codes, numbers } = new FeatureLookup([all]).find(all);
  expect(size).toBeLessThan(all.length);
  expect([...codes.subarray(0, size)]).toEqual([...all.subarray(0, size)]);
  expect([...(numbers[0] as Int32Array).subarray(0, size)]).toEqual([...all.subarray(0, size)]);
});
