/** A number with its unit as a text states it, the same in every language. */
export interface Figure {
  /**
   * Unit of time, `percent`, `money`; `clock` in minutes since midnight; `date` as month times 100 plus day; else the
   * word for what is counted, as the caller names it.
   */
  readonly unit: string;
  /** Lower and upper number; equal for a single one. */
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of a date that names one. */
  readonly year?: number;
  /** True for an hour that could be meant before or after noon: "jam 9". */
  readonly isHalfDay?: boolean;
}

const secondsOf: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 7 * 86_400,
};
const monthsOf: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** Whether one of `stated` says what `figure` says: the same, or a range of which it is an end. */
export function isStated(figure: Figure, stated: readonly Figure[]): boolean {
  return stated.some(
    ({ unit, from, to }) =>
      unit === figure.unit &&
      ((from === figure.from && to === figure.to) ||
        (figure.from === figure.to && (from === figure.to || to === figure.to))),
  );
}

/**
 * Whether `figure` may stand for `stated`: as `isStated`, and also in another unit of the same length (60 minutes and an
 * hour, two weeks and 14 days, 48 hours and two days), an hour on a clock of twelve, a date without its year. A day is
 * never a working day.
 */
export function meansSame(figure: Figure, stated: Figure): boolean {
  const one = inBaseUnit(figure);
  const other = inBaseUnit(stated);
  if (figure.unit === 'date' && figure.year !== undefined && stated.year !== undefined) {
    if (figure.year !== stated.year) return false;
  }
  if (isStated(one, [other])) return true;
  if (figure.unit !== 'clock' || stated.unit !== 'clock' || figure.isHalfDay !== true) return false;
  const half = 12 * 60;
  return isStated({ ...one, from: one.from % half, to: one.to % half }, [
    { ...other, from: other.from % half, to: other.to % half },
  ]);
}

function inBaseUnit(figure: Figure): Figure {
  const seconds = secondsOf[figure.unit];
  const months = monthsOf[figure.unit];
  const factor = seconds ?? months;
  if (factor === undefined) return figure;
  const unit = seconds === undefined ? 'month' : 'second';
  return { ...figure, unit, from: figure.from * factor, to: figure.to * factor };
}
