import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  confidenceOf,
  fitReliability,
  priorReliability,
  type Evidence,
} from '../../../assist-api/retrieval/confidence.ts';

const nothing: Evidence = {
  strength: 0,
  coverage: 0,
  margin: 0,
  lead: 0,
  likeness: 0,
  learned: 0,
  learnedTogether: 0,
  nothing: 0,
};
const share = fc.double({ min: 0, max: 1, noNaN: true });
const evidence = fc.record({
  strength: fc.double({ min: 0, max: 100, noNaN: true }),
  coverage: share,
  margin: fc.double({ min: -1, max: 1, noNaN: true }),
  lead: share,
  likeness: share,
  learned: share,
  learnedTogether: share,
  nothing: share,
});

test('more of any evidence never lowers the confidence', () => {
  fc.assert(
    fc.property(evidence, evidence, (one, other) => {
      const worse = mapEvidence(one, other, Math.min);
      const better = mapEvidence(one, other, Math.max);
      const confidence = confidenceOf(better, priorReliability);
      expect(confidence).toBeGreaterThanOrEqual(confidenceOf(worse, priorReliability));
      expect(confidence).toBeLessThanOrEqual(1);
    }),
    { seed: 6 },
  );
});

test('nothing shared is no answer, and being far ahead of others does not make it one', () => {
  expect(confidenceOf(nothing, priorReliability)).toBeLessThan(0.05);
  expect(confidenceOf({ ...nothing, margin: 1, lead: 1 }, priorReliability)).toBeLessThan(0.05);
});

test('a hit far behind the first is doubtful although it covers the message', () => {
  const behind = { ...nothing, strength: 20, coverage: 1, margin: -0.9 };
  expect(confidenceOf(behind, priorReliability)).toBeLessThan(0.3);
});

test('a message that equals an example of the first hit is sure', () => {
  const equal = { ...nothing, strength: 6, coverage: 1, margin: 0.5, lead: 0.6, likeness: 1 };
  expect(confidenceOf(equal, priorReliability)).toBeGreaterThan(0.9);
});

test('what is fitted gives the share that was seen, for likely and for unlikely evidence', () => {
  const seen = (likeness: number, rightOf10: number) =>
    Array.from({ length: 400 }, (_, at) => ({
      evidence: { ...nothing, likeness },
      isRight: at % 10 < rightOf10,
      weight: 1,
    }));
  const fitted = fitReliability([...seen(0.1, 2), ...seen(0.9, 8)]);
  expect(confidenceOf({ ...nothing, likeness: 0.1 }, fitted)).toBeCloseTo(0.2, 1);
  expect(confidenceOf({ ...nothing, likeness: 0.9 }, fitted)).toBeCloseTo(0.8, 1);
});

test('a fit to whatever was seen is finite and deterministic', () => {
  const observation = fc.record({
    evidence,
    isRight: fc.boolean(),
    weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 60 }), (observations) => {
      const fitted = fitReliability(observations);
      expect(fitted.every(Number.isFinite)).toBe(true);
      expect(fitReliability(observations)).toEqual(fitted);
    }),
    { seed: 7, numRuns: 50 },
  );
});

test('where everything was right a fit does not run away', () => {
  const fitted = fitReliability(
    Array.from({ length: 500 }, () => ({
      evidence: { ...nothing, strength: 5, coverage: 1, margin: 0.6, lead: 0.8, likeness: 0.7 },
      isRight: true,
      weight: 1,
    })),
  );
  expect(fitted.every((weight) => Math.abs(weight) < 50)).toBe(true);
});

function mapEvidence(one: Evidence, other: Evidence, choose: (a: number, b: number) => number): Evidence {
  return {
    strength: choose(one.strength, other.strength),
    coverage: choose(one.coverage, other.coverage),
    margin: choose(one.margin, other.margin),
    lead: choose(one.lead, other.lead),
    likeness: choose(one.likeness, other.likeness),
    learned: choose(one.learned, other.learned),
    learnedTogether: choose(one.learnedTogether, other.learnedTogether),
    // What speaks for no answer at all speaks against this one.
    nothing: -choose(-one.nothing, -other.nothing),
  };
}
