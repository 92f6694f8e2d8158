import { isContrary, isOpposed } from './contrast.ts';
import { distinctTexts } from './distinct-texts.ts';
import type { SameTexts } from './distinct-texts.ts';
import { createNeighbours } from './neighbours.ts';
import type { TextReader } from './reading.ts';
import { cosine, sumOf, toVectors } from './vectors.ts';
import type { Vector } from './vectors.ts';

/**
 * Least cosine of two texts that ask the same. Contrast already keeps look-alikes apart: of the pairs that it leaves
 * among some 3,000 real examples, nearly all from 0.7 on are one question, about half between 0.6 and 0.7 (synonyms
 * among them), few below.
 */
const sameQuestion = 0.6;

/** A text and how many times it was said. */
export interface CountedText {
  readonly text: string;
  /** A whole number, 1 or more. */
  readonly times: number;
}

/** Texts that ask the same. */
export interface TextGroup {
  /** Of all of them together. */
  readonly times: number;
  /** Position of the text that is most like all of them. */
  readonly central: number;
  /** Positions of all of them: the central one first, then those most like it. */
  readonly members: readonly number[];
}

/**
 * Groups near duplicates, the most frequent group first. Every text that says something is in one group, alone where none
 * is like it; texts that say nothing are in none. The same texts in another order give the same groups.
 *
 * Leader clustering: the most frequent wording leads, and each further one joins the leader that it is most like, or
 * leads a group of its own; no two texts of a group deny each other. So no group drifts along a chain of small
 * differences as with single link, and the costly comparison is with leaders only, not with all others as with average
 * and complete link. A slip of the keyboard that the analyser does not know can leave a short text alone.
 */
export function groupTexts(texts: readonly CountedText[], reader: TextReader): TextGroup[] {
  const same = distinctTexts(
    texts.map(({ text }) => text),
    reader,
  );
  const distinct = same
    .map((each) => ({ ...each, times: timesOf(each.positions, texts) }))
    .sort(
      (one, other) =>
        other.times - one.times ||
        one.reading.words.length - other.reading.words.length ||
        compareText(one.key, other.key),
    );
  const vectors = toVectors(distinct.map(({ reading }) => reading));
  return cluster(distinct, vectors, reader)
    .map((places) => toGroup(places, distinct, vectors, texts))
    .sort(
      (one, other) =>
        other.times - one.times ||
        compareText(texts[one.central]?.text ?? '', texts[other.central]?.text ?? ''),
    );
}

interface Distinct extends SameTexts {
  readonly times: number;
}

/** Places in `distinct`, the leader of each cluster first. */
function cluster(distinct: readonly SameTexts[], vectors: readonly Vector[], reader: TextReader): number[][] {
  const neighbours = createNeighbours(vectors, sameQuestion);
  const clusters = new Map<number, number[]>();
  for (const [place, { reading }] of distinct.entries()) {
    const leaders = neighbours
      .of(place)
      .toSorted((one, other) => other.cosine - one.cosine || one.position - other.position);
    const joined = leaders
      .map(({ position }) => clusters.get(position) ?? [])
      .find(([leader, ...others]) => {
        const led = leader === undefined ? undefined : distinct[leader];
        if (!led || isContrary(reading, led.reading, reader)) return false;
        return others.every((member) => !isOpposed(reading, distinct[member]?.reading ?? reading));
      });
    if (joined) {
      joined.push(place);
      continue;
    }
    clusters.set(place, [place]);
    neighbours.add(place);
  }
  return [...clusters.values()];
}

function toGroup(
  places: readonly number[],
  distinct: readonly Distinct[],
  vectors: readonly Vector[],
  texts: readonly CountedText[],
): TextGroup {
  const members = places.flatMap((place) => {
    const vector = vectors[place];
    const same = distinct[place];
    return vector && same ? [{ ...same, place, vector }] : [];
  });
  const sum = sumOf(members);
  const [central] = byLikeness(members, sum);
  const ordered = central ? byLikeness(members, central.vector) : [];
  const positions = ordered.flatMap((member) => byText(member.positions, texts));
  return { times: timesOf(positions, texts), central: positions[0] ?? 0, members: positions };
}

function byLikeness<Member extends { readonly place: number; readonly vector: Vector }>(
  members: readonly Member[],
  to: Vector,
): readonly Member[] {
  return members
    .map((member) => ({ member, likeness: cosine(member.vector, to) }))
    .sort((one, other) => other.likeness - one.likeness || one.member.place - other.member.place)
    .map(({ member }) => member);
}

/** Of texts that are read alike the most frequent first. */
function byText(positions: readonly number[], texts: readonly CountedText[]): number[] {
  const groups = Map.groupBy(positions, (position) => texts[position]?.text ?? '');
  return [...groups]
    .sort(
      ([one, own], [other, others]) =>
        timesOf(others, texts) - timesOf(own, texts) || compareText(one, other),
    )
    .flatMap(([, own]) => own);
}

function timesOf(positions: readonly number[], texts: readonly CountedText[]): number {
  return positions.reduce((sum, position) => sum + (texts[position]?.times ?? 0), 0);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
