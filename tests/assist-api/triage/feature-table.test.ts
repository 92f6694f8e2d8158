import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureTable } from '../../../assist-api/triage/feature-table.ts';

test('gives the row of each known feature, and of no other', () => {
  const code = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const codes = fc.uniqueArray(fc.oneof(code, fc.integer({ min: -20, max: 20 })), { maxLength: 200 });
  fc.assert(
    fc.property(codes, fc.array(fc.oneof(code, fc.integer({ min: -20, max: 20 }))), (known, asked) => {
      const table = new FeatureTable(Int32Array.from(known));
      for (const one of [...known, ...asked]) expect(table.rowOf(one)).toBe(known.indexOf(one));
    }),
    { seed: 20261122, numRuns: 500 },
  );
});
