import { cosine } from './vectors.ts';
import type { Vector } from './vectors.ts';

/** Vectors that were added, found by what they are like. */
export interface Neighbours {
  /** Adds the vector at a position, once. */
  add(position: number): void;
  /** Positions that were added whose cosine with the vector at this position reaches the least; in no order. */
  of(position: number): readonly { readonly position: number; readonly cosine: number }[];
}

/** Vectors that hold a feature among their rare ones. */
interface List {
  readonly positions: number[];
  readonly values: number[];
}

/** The end of a vector that stands in no list. */
interface Rest {
  /** First feature of it, by rarity. */
  readonly from: number;
  /** Its length, less than the least cosine. */
  readonly length: number;
}

/** What rounding may lose. */
const rounding = 1e-9;

/**
 * Finds all vectors at least so alike without comparing every pair: All-Pairs of Bayardo, Ma and Srikant (2007).
 * A vector is listed by its rarest features only; those left out are together shorter than `least`, so a vector that
 * meets none of the listed ones cannot reach it. One that meets some is compared only where the rest of both, at its
 * best, would reach it.
 */
export function createNeighbours(vectors: readonly Vector[], least: number): Neighbours {
  const lists = new Map<number, List>();
  const rests = new Map<number, Rest>();
  const sums = new Float64Array(vectors.length);

  return {
    add(position) {
      const vector = vectors[position];
      if (!vector) return;
      const end = vector.lengths.findIndex((length) => length < least - rounding);
      for (const [at, feature] of vector.features.subarray(0, end).entries()) {
        const list = lists.get(feature) ?? { positions: [], values: [] };
        list.positions.push(position);
        list.values.push(vector.values[at] ?? 0);
        lists.set(feature, list);
      }
      rests.set(position, { from: vector.features[end] ?? Infinity, length: vector.lengths[end] ?? 0 });
    },

    of(position) {
      const vector = vectors[position];
      if (!vector) return [];
      const met: number[] = [];
      for (const [at, feature] of vector.features.entries()) {
        const list = lists.get(feature);
        if (!list) continue;
        const value = vector.values[at] ?? 0;
        const { positions, values } = list;
        for (let place = 0; place < positions.length; place += 1) {
          const other = positions[place] ?? 0;
          const sum = sums[other] ?? 0;
          if (sum === 0) met.push(other);
          sums[other] = sum + value * (values[place] ?? 0);
        }
      }
      return met.flatMap((other) => {
        const sum = sums[other] ?? 0;
        sums[other] = 0;
        const otherVector = vectors[other];
        const rest = rests.get(other);
        if (!otherVector || !rest || other === position) return [];
        if (sum + rest.length * lengthFrom(vector, rest.from) < least - rounding) return [];
        const likeness = cosine(vector, otherVector);
        return likeness >= least ? [{ position: other, cosine: likeness }] : [];
      });
    },
  };
}

/** Length of the part of a vector that begins with a feature. */
function lengthFrom({ features, lengths }: Vector, feature: number): number {
  let low = 0;
  let high = features.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((features[middle] ?? 0) < feature) low = middle + 1;
    else high = middle;
  }
  return lengths[low] ?? 0;
}
