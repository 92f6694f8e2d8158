/** What speaks for a hit being right. */
export interface Evidence {
  /** BM25 of the document, in rarities of a stem that one document holds; 0 or more. */
  readonly strength: number;
  /** Share of the query that the document covers, 0 to 1. */
  readonly coverage: number;
  /** Distance to the best other hit as a share of the best score: above 0 for the first hit, below for others; -1 to 1. */
  readonly margin: number;
  /** Distance to the fourth hit, likewise: documents that answer the same stand close together. */
  readonly lead: number;
  /** Likeness to the most similar title, example, line or past message, 0 to 1. */
  readonly likeness: number;
  /** Trusted share that what was learned gives the document, and the first three together; 0 to 1. */
  readonly learned: number;
  readonly learnedTogether: number;
  /** Trusted share that what was learned gives to nothing at all, 0 to 1. */
  readonly nothing: number;
}

/** A message that was held back, with what was ranked for it. */
export interface Observation {
  readonly evidence: Evidence;
  readonly isRight: boolean;
  /** How much it counts, over 0. */
  readonly weight: number;
}

/** Weights of the evidence in log-odds, in the order of `valuesOf`. */
export type Reliability = readonly number[];

/**
 * Used where a corpus has too few examples to tell by itself, and what a fit begins from. Round numbers: nothing found is
 * next to sure to be wrong, all evidence together next to sure to be right.
 */
export const priorReliability: Reliability = [-4, 2, 2, 2, 2, 1, 3, 2, 2, -3];

/** Share of hits with such evidence that are right, 0 to 1. */
export function confidenceOf(evidence: Evidence, reliability: Reliability): number {
  return logistic(scoreOf(valuesOf(evidence), reliability));
}

/** How strongly a fit is held to the prior: as if each weight had been seen this often. */
const priorStrength: number = 2;
const mostSteps = 50;
const leastGain = 1e-6;

interface Row {
  readonly values: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

/** Fits the weights to observations by Newton's method, held to the prior; always the same for the same observations. */
export function fitReliability(observations: readonly Observation[]): Reliability {
  const rows = observations.map((observation) => ({
    ...observation,
    values: valuesOf(observation.evidence),
  }));
  let weights = priorReliability;
  let loss = lossOf(rows, weights);
  for (let step = 0; step < mostSteps; step += 1) {
    const change = newtonStep(rows, weights);
    // A whole step can overshoot where nearly everything is right; then less of it is taken.
    let share = 1;
    let better = weights;
    let lower = loss;
    while (share > leastGain && lower >= loss) {
      const tried = weights.map((weight, at) => weight - share * (change[at] ?? 0));
      const gained = lossOf(rows, tried);
      if (gained < loss) {
        better = tried;
        lower = gained;
      }
      share /= 2;
    }
    if (loss - lower < leastGain) break;
    weights = better;
    loss = lower;
  }
  return weights;
}

function scoreOf(values: readonly number[], weights: Reliability): number {
  let score = 0;
  for (let at = 0; at < values.length; at += 1) score += (values[at] as number) * (weights[at] ?? 0);
  return score;
}

function lossOf(rows: readonly Row[], weights: Reliability): number {
  let loss = 0;
  for (const [at, weight] of weights.entries()) {
    loss += (priorStrength / 2) * (weight - (priorReliability[at] ?? 0)) ** 2;
  }
  for (const { values, isRight, weight } of rows) {
    const score = scoreOf(values, weights) * (isRight ? -1 : 1);
    loss += weight * (score > 30 ? score : Math.log1p(Math.exp(score)));
  }
  return loss;
}

function newtonStep(rows: readonly Row[], weights: Reliability): number[] {
  const gradient = weights.map((weight, at) => priorStrength * (weight - (priorReliability[at] ?? 0)));
  const curvature = weights.map((_, row): number[] =>
    weights.map((__, column) => (row === column ? priorStrength : 0)),
  );
  for (const { values, isRight, weight } of rows) {
    const share = logistic(scoreOf(values, weights));
    const error = weight * (share - Number(isRight));
    const bend = weight * share * (1 - share);
    for (const [row, value] of values.entries()) {
      gradient[row] = (gradient[row] ?? 0) + error * value;
      const line = curvature[row] ?? [];
      for (const [column, other] of values.entries())
        line[column] = (line[column] ?? 0) + bend * value * other;
    }
  }
  return solve(curvature, gradient);
}

/** Beyond this many rare words in common, more of them hardly tell more. */
const enoughStrength = 2;

function valuesOf({
  strength,
  coverage,
  margin,
  lead,
  likeness,
  learned,
  learnedTogether,
  nothing,
}: Evidence): number[] {
  const constant = 1;
  // To be far ahead of others says little where hardly a telling word is shared.
  const held = 1 - Math.exp(-strength / enoughStrength);
  return [
    constant,
    held,
    coverage,
    margin < 0 ? margin : margin * held,
    lead * held,
    likeness,
    likeness ** 4,
    learned,
    learnedTogether,
    nothing,
  ];
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Solves a system of linear equations with a positive definite matrix, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const upper = rows[pivot] ?? [];
    for (const lower of rows.slice(pivot + 1)) {
      const factor = (lower[pivot] ?? 0) / (upper[pivot] || 1);
      for (let column = pivot; column <= size; column += 1) {
        lower[column] = (lower[column] ?? 0) - factor * (upper[column] ?? 0);
      }
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const line = rows[row] ?? [];
    let rest = line[size] ?? 0;
    for (let column = row + 1; column < size; column += 1)
      rest -= (line[column] ?? 0) * (solution[column] ?? 0);
    solution[row] = rest / (line[row] || 1);
  }
  return solution;
}
