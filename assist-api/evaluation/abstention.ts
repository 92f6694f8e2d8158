import { withoutDocuments } from './task.ts';
import type { EngineFactory } from './engine.ts';
import type { EvaluationTask } from './task.ts';

/** How well an engine tells messages that the corpus answers from those that it does not. */
export interface Abstention {
  /** Chance that an answerable message has the higher confidence, a tie counting half; 0 to 1. Null when one kind is missing. */
  readonly auroc: number | null;
  /** Messages with a relevant document in the corpus. */
  readonly answerable: number;
  /** Messages whose relevant documents were left out, or that have none. */
  readonly unanswerable: number;
}

/** One relevant group in so many is left out. */
const everyGroup = 4;

/** Leaves out every fourth relevant group, builds the engine anew and asks everything again. */
export function measureAbstention(task: EvaluationTask, create: EngineFactory): Abstention {
  const left = documentsToLeaveOut(task);
  const engine = create(withoutDocuments(task, left));
  const answerable: number[] = [];
  const unanswerable: number[] = [];
  for (const query of task.queries) {
    const confidence = engine.search(query, 1)[0]?.confidence ?? Number.NEGATIVE_INFINITY;
    const isAnswerable = [...query.relevant.keys()].some((id) => !left.has(id));
    (isAnswerable ? answerable : unanswerable).push(confidence);
  }
  return {
    auroc: areaUnderRoc(answerable, unanswerable),
    answerable: answerable.length,
    unanswerable: unanswerable.length,
  };
}

/**
 * Documents of every fourth relevant group. A group is a set of documents that are relevant together for a query; groups
 * are ordered by where their documents stand in the corpus.
 */
export function documentsToLeaveOut({
  documents,
  queries,
}: Pick<EvaluationTask, 'documents' | 'queries'>): Set<string> {
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  const groups = new Map<string, number[]>();
  for (const { relevant } of queries) {
    if (relevant.size === 0) continue;
    const group = [...relevant.keys()].map((id) => places.get(id) ?? -1).sort((a, b) => a - b);
    groups.set(group.join(), group);
  }
  const ordered = [...groups.values()].sort(comparePlaces);
  const left = ordered.filter((_, index) => index % everyGroup === everyGroup - 1).flat();
  return new Set(left.flatMap((place) => documents[place]?.id ?? []));
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (const [at, place] of a.entries()) {
    const difference = place - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Share of pairs in which the first kind has the greater score, ties counting half; null when a list is empty. */
export function areaUnderRoc(greater: readonly number[], smaller: readonly number[]): number | null {
  if (greater.length === 0 || smaller.length === 0) return null;
  const others = smaller.toSorted((a, b) => a - b);
  const countWhile = (holds: (score: number) => boolean) => {
    let low = 0;
    let high = others.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(others[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let won = 0;
  for (const score of greater) {
    won += (countWhile((other) => other < score) + countWhile((other) => other <= score)) / 2;
  }
  return won / (greater.length * smaller.length);
}
