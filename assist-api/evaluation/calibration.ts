import { mean } from './statistics.ts';

/** How sure an engine was of the first item, and whether it was right. */
export interface FirstItem {
  /** 0 to 1; 0 when nothing was found. */
  readonly confidence: number;
  readonly isRelevant: boolean;
}

/** How far confidence means what it says. */
export interface Calibration {
  /** Mean distance between confidence and share of right items over the bins, weighed by their size; 0 to 1, 0 is best. */
  readonly expectedCalibrationError: number;
  /** Least confident first, as equal in number as can be; empty bins are left out. */
  readonly bins: readonly CalibrationBin[];
}

export interface CalibrationBin {
  readonly n: number;
  /** Mean confidence. */
  readonly confidence: number;
  /** Share of first items that were relevant. */
  readonly relevant: number;
}

/** Bins of equal count, since most confidences of a good engine are near 1. */
const binCount = 15;

/** Expected calibration error over 15 equal-count bins (Nguyen and O'Connor 2015). Equal confidences keep their order. */
export function calibrationOf(items: readonly FirstItem[]): Calibration {
  const sorted = items.toSorted((a, b) => a.confidence - b.confidence);
  const bins = Array.from({ length: binCount }, (_, bin): CalibrationBin => {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / binCount),
      Math.floor(((bin + 1) * sorted.length) / binCount),
    );
    return {
      n: part.length,
      confidence: mean(part.map(({ confidence }) => confidence)),
      relevant: mean(part.map(({ isRelevant }) => Number(isRelevant))),
    };
  }).filter(({ n }) => n > 0);
  const error = bins.reduce(
    (sum, { n, confidence, relevant }) => sum + n * Math.abs(confidence - relevant),
    0,
  );
  return { expectedCalibrationError: items.length === 0 ? 0 : error / items.length, bins };
}
