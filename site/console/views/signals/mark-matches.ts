import type { SignalTrial } from '../../../../assist-api/routes/signal-trials/schema.ts';

/** A stretch of the message: `counts` where a rule fits and counts, `denied` where one fits and does not. */
export interface MatchStretch {
  readonly text: string;
  readonly mark?: 'counts' | 'denied';
}

/** Cuts the message where rules fit; the stretches joined are the message. What counts goes over what is denied. */
export function markMatches(message: string, matches: SignalTrial['matches']): readonly MatchStretch[] {
  const marks = new Array<MatchStretch['mark']>(message.length).fill(undefined);
  const ordered = [...matches].sort((a, b) => Number(a.counts) - Number(b.counts));
  for (const { evidence, counts } of ordered) {
    for (const { start, end, text } of evidence) {
      if (message.slice(start, end) === text) marks.fill(counts ? 'counts' : 'denied', start, end);
    }
  }
  const stretches: MatchStretch[] = [];
  let from = 0;
  for (let at = 1; at <= message.length; at += 1) {
    if (at < message.length && marks[at] === marks[from]) continue;
    const mark = marks[from];
    stretches.push({ text: message.slice(from, at), ...(mark && { mark }) });
    from = at;
  }
  return stretches;
}
