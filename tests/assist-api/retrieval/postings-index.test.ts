import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HeldTerms } from '../../../assist-api/retrieval/held-terms.ts';
import { PostingsBuilder } from '../../../assist-api/retrieval/postings-builder.ts';

const units = fc.array(
  fc.uniqueArray(fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 })), {
    selector: ([term]) => term,
  }),
  { maxLength: 30 },
);
/** So many that terms of few units are kept otherwise than those of many. */
const manyUnits = fc.array(
  fc
    .tuple(fc.nat({ max: 3 }), fc.array(fc.nat({ max: 50 }), { maxLength: 2 }))
    .map(([common, rare]) => [...new Set([common, ...rare])].map((term): [number, number] => [term, 1])),
  { minLength: 100, maxLength: 200 },
);
const queries = fc.uniqueArray(fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 5 })), {
  selector: ([term]) => term,
});

function build(texts: readonly (readonly (readonly [number, number])[])[]) {
  const builder = new PostingsBuilder();
  for (const text of texts) {
    for (const [term, weight] of text) builder.add(term, weight);
    builder.endUnit();
  }
  return builder.build((term, unit, frequency) => frequency * (term + 1) + unit);
}

test('scores are what adding up text by text gives', () => {
  fc.assert(
    fc.property(units, queries, (texts, query) => {
      const index = build(texts);
      const scores = new Float64Array(texts.length);
      for (const [term, weight] of query) index.addTo(scores, index.listOf(term), weight);
      const expected = texts.map((text, unit) => {
        const frequencies = new Map(text);
        return query.reduce((sum, [term, weight]) => {
          const frequency = frequencies.get(term);
          return frequency === undefined ? sum : sum + weight * (frequency * (term + 1) + unit);
        }, 0);
      });
      for (const [unit, score] of scores.entries()) expect(score).toBeCloseTo(expected[unit] ?? NaN, 2);
    }),
    { seed: 4 },
  );
});

test('what a unit holds and how many hold it agree with the texts', () => {
  fc.assert(
    fc.property(
      fc.oneof(units, manyUnits),
      fc.nat({ max: 50 }),
      fc.nat({ max: 50 }),
      (texts, term, other) => {
        const index = build(texts);
        const held = new HeldTerms(index);
        const holding = (wanted: readonly number[]) =>
          texts.map((text) => text.some(([own]) => wanted.includes(own)));
        expect(texts.map((_, unit) => held.holdsAny(unit, [term]))).toEqual(holding([term]));
        expect(texts.map((_, unit) => held.holdsAny(unit, [term, other]))).toEqual(holding([term, other]));
        expect(texts.map((_, unit) => held.holdsAny(unit, []))).toEqual(holding([]));
        expect(index.frequency(term)).toBe(holding([term]).filter(Boolean).length);
      },
    ),
    { seed: 5 },
  );
});

test('without units nothing is found', () => {
  const index = build([]);
  const scores = new Float64Array(0);
  index.addTo(scores, index.listOf(3), 1);
  expect(index.frequency(3)).toBe(0);
  expect(index.frequency(-1)).toBe(0);
});

test('a term has a number by itself, and one that is not known that of the unknown', () => {
  const builder = new PostingsBuilder();
  builder.add(0, 1);
  builder.add(1, 1);
  builder.endUnit();
  builder.add(1, 1);
  builder.endUnit();
  const index = builder.build(() => 1, { most: 1, ownOf: (term) => term + 0.5, ownOfUnknown: 9 });
  expect([0, 1, 2, -1].map((term) => index.ownOf(index.listOf(term)))).toEqual([0.5, 1.5, 9, 9]);
  // One that too many units hold is known, but not looked up.
  expect([0, 1, 2].map((term) => index.frequency(term))).toEqual([1, 0, 0]);
});

test('what units hold of a term is right to a step, below 0 too, and never lost', () => {
  const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => Math.abs(value) > 1e-9);
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 300 }), (amounts) => {
      const builder = new PostingsBuilder();
      for (let unit = 0; unit < amounts.length; unit += 1) {
        builder.add(0, 1);
        builder.endUnit();
      }
      const index = builder.build((_, unit) => amounts[unit] ?? 0);
      const scores = new Float64Array(amounts.length);
      index.addTo(scores, index.listOf(0), 1);
      const most = Math.max(...amounts.map(Math.abs));
      for (const [unit, value] of amounts.entries()) {
        expect(Math.abs((scores[unit] ?? NaN) - value)).toBeLessThan(most / 1e5);
        expect(Math.sign(scores[unit] ?? 0)).toBe(Math.sign(value));
      }
    }),
    { seed: 8 },
  );
});
