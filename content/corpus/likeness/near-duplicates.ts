import { isContrary } from './contrast.ts';
import { distinctTexts } from './distinct-texts.ts';
import { createNeighbours } from './neighbours.ts';
import type { TextReader } from './reading.ts';
import { toVectors } from './vectors.ts';

/** A text that belongs to something: an example of a response. */
export interface OwnedText {
  /** Whose it is, by a number of its own. */
  readonly owner: number;
  readonly text: string;
}

/** Two texts of different owners that ask the same. */
export interface NearDuplicate {
  /** Positions in the list of texts; `first` comes before `second` in it. */
  readonly first: number;
  readonly second: number;
  /** 0 to 1; 1 for texts that are read alike. */
  readonly likeness: number;
}

/** What counts as a near duplicate. */
export interface DuplicateOptions {
  /** Least cosine, above 0 and up to 1. */
  readonly least: number;
  /** Looks at the subject only, for texts of many questions, in which some word always stands against another. */
  readonly mayContradict?: boolean;
}

/**
 * Pairs of texts of different owners whose likeness reaches the least, for each two owners the most alike pair only;
 * the most alike first, then in order of the texts. Texts that say nothing have no duplicate.
 */
export function nearDuplicates(
  texts: readonly OwnedText[],
  reader: TextReader,
  { least, mayContradict = false }: DuplicateOptions,
): NearDuplicate[] {
  const distinct = distinctTexts(
    texts.map(({ text }) => text),
    reader,
  );
  const vectors = toVectors(distinct.map(({ reading }) => reading));
  const neighbours = createNeighbours(vectors, least);
  const best = new Map<string, NearDuplicate>();
  const offer = (one: number, other: number, likeness: number) => {
    const [first, second] = one < other ? [one, other] : [other, one];
    const owners = [texts[first]?.owner, texts[second]?.owner].sort((a = 0, b = 0) => a - b);
    if (owners[0] === owners[1]) return;
    const pair = { first, second, likeness };
    const known = best.get(owners.join(' '));
    if (!known || comparePairs(pair, known) < 0) best.set(owners.join(' '), pair);
  };
  for (const [place, { positions, reading }] of distinct.entries()) {
    for (const [at, position] of positions.entries()) {
      const before = positions[at - 1];
      if (before !== undefined) offer(before, position, 1);
    }
    for (const { position: otherPlace, cosine } of neighbours.of(place)) {
      const other = distinct[otherPlace];
      if (!other || (!mayContradict && isContrary(reading, other.reading, reader))) continue;
      for (const position of positions) {
        for (const otherPosition of other.positions) offer(position, otherPosition, cosine);
      }
    }
    neighbours.add(place);
  }
  return [...best.values()].sort(comparePairs);
}

function comparePairs(one: NearDuplicate, other: NearDuplicate): number {
  return other.likeness - one.likeness || one.first - other.first || one.second - other.second;
}
