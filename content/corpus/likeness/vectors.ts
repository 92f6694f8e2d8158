import type { Reading } from './reading.ts';

/** What a text says: a list of features with their values, of length 1, or of length 0 for a text that says nothing. */
export interface Vector {
  /** Features by their place in the order of rarity, rarest first; ascending. */
  readonly features: Int32Array;
  /** Of the feature at the same place; above 0. */
  readonly values: Float64Array;
  /** Length of the part from the feature at the same place to the end; one more at the end, 0. */
  readonly lengths: Float64Array;
}

/** Readings as vectors: a feature weighs by how rare it is among them. The order of the readings changes nothing. */
export function toVectors(readings: readonly Reading[]): Vector[] {
  const counts = new Map<string, number>();
  for (const { features } of readings) {
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const byRarity = [...counts].sort(
    ([one, oneCount], [other, otherCount]) => oneCount - otherCount || (one < other ? -1 : 1),
  );
  const names = byRarity.map(([feature]) => feature);
  const places = new Map(names.map((feature, place) => [feature, place]));
  const rarity = byRarity.map(([, count]) => Math.log(1 + readings.length / count));
  return readings.map(({ features }) =>
    toVector(
      Int32Array.from(features.keys(), (feature) => places.get(feature) ?? 0),
      (place) => (features.get(names[place] ?? '') ?? 0) * (rarity[place] ?? 0),
    ),
  );
}

/** The direction of several vectors together, each counted so many times. */
export function sumOf(parts: readonly { readonly vector: Vector; readonly times: number }[]): Vector {
  const sum = new Map<number, number>();
  for (const { vector, times } of parts) {
    for (const [at, feature] of vector.features.entries()) {
      sum.set(feature, (sum.get(feature) ?? 0) + times * (vector.values[at] ?? 0));
    }
  }
  return toVector(Int32Array.from(sum.keys()), (feature) => sum.get(feature) ?? 0);
}

/** Cosine of the angle between two vectors, 0 to 1. Symmetric to the last bit. */
export function cosine(one: Vector, other: Vector): number {
  const { features, values } = one;
  const { features: otherFeatures, values: otherValues } = other;
  let sum = 0;
  let at = 0;
  let otherAt = 0;
  while (at < features.length && otherAt < otherFeatures.length) {
    const difference = (features[at] ?? 0) - (otherFeatures[otherAt] ?? 0);
    if (difference === 0) sum += (values[at] ?? 0) * (otherValues[otherAt] ?? 0);
    if (difference <= 0) at += 1;
    if (difference >= 0) otherAt += 1;
  }
  return Math.min(sum, 1);
}

/** A vector of these features in any order. */
function toVector(unordered: Int32Array, valueOf: (feature: number) => number): Vector {
  const features = unordered.sort();
  const values = Float64Array.from(features, valueOf);
  const squares = new Float64Array(features.length + 1);
  for (let at = features.length - 1; at >= 0; at -= 1) {
    squares[at] = (squares[at + 1] ?? 0) + (values[at] ?? 0) ** 2;
  }
  const length = Math.sqrt(squares[0] ?? 0) || 1;
  return {
    features,
    values: values.map((value) => value / length),
    lengths: squares.map((square) => Math.sqrt(square) / length),
  };
}
