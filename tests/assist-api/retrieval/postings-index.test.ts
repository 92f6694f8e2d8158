import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PostingsBuilder } from '../../../assist-api/retrieval/postings-index.ts';

const units = fc.array(
  fc.uniqueArray(fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 })), {
    selector: ([term]) => term,
  }),
  { maxLength: 30 },
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
      const scores = new Float32Array(texts.length);
      index.addTo(scores, new Map(query));
      const expected = texts.map((text, unit) => {
        const frequencies = new Map(text);
        return query.reduce((sum, [term, weight]) => {
          const frequency = frequencies.get(term);
          return frequency === undefined ? sum : sum + weight * (frequency * (term + 1) + unit);
        }, 0);
      });
      expect([...scores]).toEqual(expected);
    }),
    { seed: 4 },
  );
});

test('what a unit holds and how many hold it agree with the texts', () => {
  fc.assert(
    fc.property(units, fc.nat({ max: 50 }), (texts, term) => {
      const index = build(texts);
      const holding = texts.map((text) => text.some(([held]) => held === term));
      expect(texts.map((_, unit) => index.holds(term, unit))).toEqual(holding);
      expect(index.frequency(term)).toBe(holding.filter(Boolean).length);
    }),
    { seed: 5 },
  );
});

test('without units nothing is found', () => {
  const index = build([]);
  const scores = new Float32Array(0);
  index.addTo(scores, new Map([[3, 1]]));
  expect(index.frequency(3)).toBe(0);
  expect(index.frequency(-1)).toBe(0);
});
