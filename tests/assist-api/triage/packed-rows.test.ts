import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PackedRows } from '../../../assist-api/triage/packed-rows.ts';

const width = 5;
const weights = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), {
  minLength: width,
  maxLength: width,
});

test('rows that are added together add what each of them holds, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(weights, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 23 }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (all, picks, share) => {
        const rows = new PackedRows(width, 0);
        for (const [row, own] of all.entries()) rows.set(row, own);
        const list = Int32Array.from(picks, (pick) => pick % all.length);
        const sums = new Float64Array(width).fill(1);
        rows.addRows(sums, list, list.length, share);
        for (const [place, sum] of sums.entries()) {
          const expected = list.reduce((total, row) => total + share * rows.at(row, place), 1);
          expect(sum).toBeCloseTo(expected, 9);
        }
      },
    ),
    { seed: 8, numRuns: 200 },
  );
});

test('a weight is right to a 254th of the largest of its row', () => {
  fc.assert(
    fc.property(weights, (own) => {
      const rows = new PackedRows(width, 1);
      rows.set(0, own);
      const step = Math.max(...own.map(Math.abs)) / 254;
      for (const [place, weight] of own.entries()) {
        expect(Math.abs(rows.at(0, place) - weight)).toBeLessThanOrEqual(step * 1.001 + 1e-30);
      }
    }),
    { seed: 8, numRuns: 200 },
  );
});
