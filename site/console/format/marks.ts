import type { Triage } from '../conversation/types.ts';

/** A stretch of the message; `isEvidence` when triage rests on it. */
export interface Stretch {
  readonly text: string;
  readonly isEvidence: boolean;
}

/**
 * Cuts the message where evidence begins and ends; the stretches joined are the message.
 * Evidence that no longer stands where it was found, since the agent typed on, is passed over.
 */
export function markEvidence(message: string, triage: Triage | null): readonly Stretch[] {
  const found = triage
    ? [triage.topicEvidence, ...triage.signals.map((signal) => signal.evidence)].flat()
    : [];
  const ranges = found
    .filter(({ start, end, text }) => end > start && message.slice(start, end) === text)
    .sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    if (start > at) stretches.push({ text: message.slice(at, start), isEvidence: false });
    stretches.push({ text: message.slice(Math.max(at, start), end), isEvidence: true });
    at = end;
  }
  if (at < message.length) stretches.push({ text: message.slice(at), isEvidence: false });
  return stretches;
}
