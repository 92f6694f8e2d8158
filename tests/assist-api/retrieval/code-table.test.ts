import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodeTable } from '../../../assist-api/retrieval/code-table.ts';

const codes = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 3_000 });

test('each code has the place of its first coming, others have none', () => {
  fc.assert(
    fc.property(codes, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (list, other) => {
      const table = new CodeTable(list);
      const unique = [...new Set(list)];
      expect([...table.codes()]).toEqual(unique);
      expect(table.size).toBe(unique.length);
      expect(list.map((code) => table.find(code))).toEqual(list.map((code) => unique.indexOf(code)));
      expect(table.find(other)).toBe(unique.indexOf(other));
      expect(table.add(other)).toBe(unique.includes(other) ? unique.indexOf(other) : unique.length);
    }),
    { seed: 6, numRuns: 30 },
  );
});

test('codes that are looked up together have the same places as one by one', () => {
  fc.assert(
    fc.property(codes, codes, (list, others) => {
      const table = new CodeTable(list);
      const asked = Int32Array.from([...others, 0, ...list]);
      const places = new Int32Array(asked.length + 1).fill(7);
      table.findAll(asked, asked.length, places);
      expect([...places]).toEqual([...Array.from(asked, (code) => table.find(code)), 7]);
    }),
    { seed: 6, numRuns: 30 },
  );
});

test('many codes are all found again', () => {
  const list = Array.from({ length: 20_000 }, (_, at) => Math.imul(at, 0x10001));
  const table = new CodeTable(list);
  expect(list.every((code, place) => table.find(code) === place)).toBe(true);
});
