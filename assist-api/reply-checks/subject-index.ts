import type { Figure } from '../../content/corpus/figures/index.ts';
import type { Statement } from './statements.ts';
import { isSide } from './subject.ts';
import type { Subject } from './subject.ts';

/** A statement of the content near a figure. */
export interface NearStatement {
  readonly statement: Statement;
  /** Likeness of the words around both, 0 to 1. */
  readonly likeness: number;
}

/** Statements of one language by what they are about. */
export interface SubjectIndex {
  /** Statements of the figure's kind that are somewhat alike, the most first; ties in the order of the content. */
  near(figure: Figure, subject: Subject): NearStatement[];
}

const timeUnits = new Set(['second', 'minute', 'hour', 'day', 'workingDay', 'week', 'month', 'year']);

/** Figures of one kind can be mistaken for each other: durations in any unit, amounts, hours, what is counted alike. */
export function kindOf({ unit }: Figure): string {
  return timeUnits.has(unit) ? 'duration' : unit;
}

/** Statements with a word in common, as places in the list and what the word weighs there. */
interface Postings {
  readonly places: number[];
  readonly weights: number[];
}

/** Less alike is not told. */
const leastTold = 0.2;
/** One word in common is chance. */
const fewestShared = 2;
const leastSharedWeight = 0.15;

/** Indexes statements: words that few of them share weigh more, and each is read at unit length. */
export function createSubjectIndex(statements: readonly Statement[]): SubjectIndex {
  const counts = new Map<string, number>();
  for (const { subject } of statements) {
    for (const stem of subject.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const rarities = new Map<string, number>();
  const rarityOf = (count: number) => Math.log(1 + statements.length / (1 + count));
  for (const [stem, count] of counts) rarities.set(stem, rarityOf(count));
  const unknown = rarityOf(0);
  const rarity = (stem: string) => rarities.get(stem) ?? unknown;
  const lengthOf = (subject: Subject) => {
    let sum = 0;
    for (const [stem, weight] of subject) sum += (weight * rarity(stem)) ** 2;
    return Math.sqrt(sum) || 1;
  };
  const kinds = new Map<string, Map<string, Postings>>();
  for (const [place, { subject, figure }] of statements.entries()) {
    const kind = kindOf(figure);
    const stems = kinds.get(kind) ?? new Map<string, Postings>();
    kinds.set(kind, stems);
    const length = lengthOf(subject);
    for (const [stem, weight] of subject) {
      const postings = stems.get(stem) ?? { places: [], weights: [] };
      stems.set(stem, postings);
      postings.places.push(place);
      postings.weights.push((weight * rarity(stem)) / length);
    }
  }
  const sums = new Float64Array(statements.length);
  const shared = new Uint8Array(statements.length);
  return {
    near(figure, subject) {
      const stems = kinds.get(kindOf(figure));
      if (!stems) return [];
      sums.fill(0);
      shared.fill(0);
      const length = lengthOf(subject);
      for (const [stem, weight] of subject) {
        const postings = stems.get(stem);
        if (!postings) continue;
        const share = (weight * rarity(stem)) / length;
        const isWord = !isSide(stem);
        const { places, weights } = postings;
        for (let at = 0; at < places.length; at += 1) {
          const place = places[at] ?? 0;
          sums[place] = (sums[place] ?? 0) + share * (weights[at] ?? 0);
          if (isWord && weight >= leastSharedWeight) shared[place] = (shared[place] ?? 0) + 1;
        }
      }
      const near: NearStatement[] = [];
      for (const [place, likeness] of sums.entries()) {
        const isTold = likeness >= leastTold && (shared[place] ?? 0) >= fewestShared;
        const statement = isTold ? statements[place] : undefined;
        if (statement) near.push({ statement, likeness });
      }
      return near.sort((a, b) => b.likeness - a.likeness);
    },
  };
}
