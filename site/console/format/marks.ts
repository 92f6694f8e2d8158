import type { Triage } from '../conversation/types.ts';

/** A stretch of a text between two offsets, end exclusive, and what it is marked with. */
export interface Range<Mark> {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
}

/** A piece of the text and the marks on it, in the order given; plain when there are none. */
export interface Stretch<Mark> {
  readonly text: string;
  /** Offset in the whole. */
  readonly start: number;
  readonly marks: readonly Mark[];
}

/** Cuts a text wherever a range begins or ends; the stretches joined are the text. Ranges are cut to the text. */
export function cutText<Mark>(text: string, ranges: readonly Range<Mark>[]): readonly Stretch<Mark>[] {
  const inside = ranges.filter(({ start, end }) => start >= 0 && end > start && end <= text.length);
  const edges = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      start,
      marks: inside.filter((range) => range.start <= start && range.end >= end).map(({ mark }) => mark),
    };
  });
}

/**
 * The words on which triage rests in one message. Evidence that no longer stands where it was found, since the agent
 * typed on, is passed over. `message` is the place of the message in the request, `text` all of it.
 */
export function evidenceRanges(
  text: string,
  message: number,
  triage: Triage | null,
): readonly Range<'evidence'>[] {
  const found = triage
    ? [triage.topicEvidence, ...triage.signals.map((signal) => signal.evidence)].flat()
    : [];
  return found.flatMap((evidence) =>
    evidence.message === message && text.slice(evidence.start, evidence.end) === evidence.text
      ? [{ start: evidence.start, end: evidence.end, mark: 'evidence' as const }]
      : [],
  );
}
