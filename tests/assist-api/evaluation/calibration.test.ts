import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationOf } from '../../../assist-api/evaluation/calibration.ts';

const items = (count: number, confidence: number, right: number) =>
  Array.from({ length: count }, (_, at) => ({ confidence, isRelevant: at < right }));

test('a hand-worked case of one item a bin', () => {
  const { expectedCalibrationError, bins } = calibrationOf([...items(1, 0.9, 1), ...items(1, 0.4, 0)]);
  expect(bins).toEqual([
    { n: 1, confidence: 0.4, relevant: 0 },
    { n: 1, confidence: 0.9, relevant: 1 },
  ]);
  expect(expectedCalibrationError).toBeCloseTo((0.4 + 0.1) / 2, 12);
});

test('thirty items make fifteen bins of two', () => {
  const { bins } = calibrationOf(items(30, 0.5, 15));
  expect(bins.map(({ n }) => n)).toEqual(Array.from({ length: 15 }, () => 2));
});

test('sure and always right has no error; sure and never right has the greatest', () => {
  expect(calibrationOf(items(100, 1, 100)).expectedCalibrationError).toBe(0);
  expect(calibrationOf(items(100, 1, 0)).expectedCalibrationError).toBe(1);
  expect(calibrationOf([])).toEqual({ expectedCalibrationError: 0, bins: [] });
});

test('bins hold every item, differ in number by one at most, and rise in confidence', () => {
  const item = fc.record({
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    isRelevant: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 15 }), (list) => {
      const { expectedCalibrationError, bins } = calibrationOf(list);
      const counts = bins.map(({ n }) => n);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(list.length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      for (const [at, bin] of bins.entries())
        expect(bin.confidence).toBeGreaterThanOrEqual((bins[at - 1]?.confidence ?? 0) - 1e-12);
      expect(expectedCalibrationError).toBeGreaterThanOrEqual(0);
      expect(expectedCalibrationError).toBeLessThanOrEqual(1);
    }),
  );
});
