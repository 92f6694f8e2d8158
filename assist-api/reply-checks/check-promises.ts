import type { Corpus } from '../../content/corpus/corpus.ts';
import type { Figure } from '../../content/corpus/figures/index.ts';
import { replyBy } from '../../content/corpus/hours/index.ts';
import { addDays, dayIn, instantOf, minuteMs } from '../../content/corpus/hours/zoned-time.ts';
import type { Channel } from '../../content/corpus/schema/business.ts';
import type { Locale } from '../../content/corpus/schema/locale.ts';
import { deadlineText } from '../compose/moment-text.ts';
import type { DraftFinding } from './draft-finding.ts';
import type { PhrasesOfLine } from './phrases.ts';
import type { CheckWording } from './wording.ts';

const minutesOf: Readonly<Record<string, number>> = { second: 1 / 60, minute: 1, hour: 60 };

/** What a promise is held against. */
export interface PromiseContext {
  readonly corpus: Corpus;
  readonly channel: Channel | undefined;
  readonly locale: Locale;
  readonly now: Date;
  readonly wording: CheckWording;
}

/** A time that is promised, with the figures that tell it. */
export interface PromisedTime {
  readonly start: number;
  readonly end: number;
  /** By when it is over. */
  readonly deadline: Date;
  /** True for "5 menit lagi", which is no business fact. */
  readonly isFromNow: boolean;
}

/**
 * Times that the line promises something for. "5 menit lagi", "malam ini", "besok sebelum pukul 12.00"; durations in
 * days are business facts or none.
 */
export function promisedTimes(
  phrases: PhrasesOfLine,
  figures: readonly Figure[],
  { corpus, now }: PromiseContext,
): PromisedTime[] {
  const { timeZone } = corpus.business;
  const { line } = phrases;
  const today = dayIn(timeZone, now);
  const promised = new Set(phrases.of('promise').map((hit) => phrases.sentenceOf(hit)));
  for (const hit of phrases.of('noPromise')) promised.delete(phrases.sentenceOf(hit));
  if (promised.size === 0) return [];
  const found: PromisedTime[] = [];
  const used = new Set<Figure>();
  for (const hit of longest(phrases.of('time'))) {
    const sentence = phrases.sentenceOf(hit);
    if (!promised.has(sentence)) continue;
    const { time } = hit.owner;
    const span = phrases.spanOf(hit);
    const clock = figures.find(
      (figure) =>
        figure.unit === 'clock' &&
        phrases.sentenceAt(line.offset + figure.start) === sentence &&
        line.offset + figure.start - span.end < 40 &&
        span.start - (line.offset + figure.end) < 20,
    );
    if (clock) used.add(clock);
    const minute = clock ? laterOf(clock, time.until) : time.until * 60;
    found.push({
      start: clock ? Math.min(span.start, line.offset + clock.start) : span.start,
      end: clock ? Math.max(span.end, line.offset + clock.end) : span.end,
      deadline: instantOf(addDays(today, time.inDays), Math.min(minute, 24 * 60), timeZone),
      isFromNow: true,
    });
  }
  const counted = phrases.of('fromNow').map((hit) => ({ ...hit, ...phrases.spanOf(hit) }));
  for (const figure of figures) {
    const start = line.offset + figure.start;
    const end = line.offset + figure.end;
    const sentence = phrases.sentenceAt(start);
    if (used.has(figure) || !promised.has(sentence)) continue;
    const minutes = minutesOf[figure.unit];
    if (minutes === undefined) continue;
    const before = counted.find((hit) => hit.end <= start && start - hit.end <= 12);
    const after = counted.find((hit) => hit.start >= end && hit.start - end <= 2);
    if (!before && !after) continue;
    found.push({
      start,
      end: after ? Math.max(end, after.end) : end,
      deadline: new Date(now.getTime() + figure.to * minutes * minuteMs),
      isFromNow: after !== undefined,
    });
  }
  return found;
}

function laterOf({ to, isHalfDay }: Figure, until: number): number {
  return isHalfDay === true && to < 720 && until > 12 && to + 720 <= until * 60 ? to + 720 : to;
}

/** Of phrases over each other the longest. */
export function longest<Of extends { readonly first: number; readonly last: number }>(
  hits: readonly Of[],
): Of[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.first <= hit.first &&
          other.last >= hit.last &&
          other.last - other.first > hit.last - hit.first,
      ),
  );
}

/**
 * The finding for a promise that the target of the channel does not bear: it blocks where not even an urgent matter is
 * answered by then, and warns where an ordinary one is not. Undefined for one that can be kept.
 */
export function tooEarly(
  { start, end, deadline }: PromisedTime,
  text: string,
  { corpus, channel, locale, now, wording }: PromiseContext,
): DraftFinding | undefined {
  const { business } = corpus;
  const ordinary = replyBy(business, channel, 'normal', now);
  if (deadline >= ordinary) return undefined;
  const isHopeless = deadline < replyBy(business, channel, 'urgent', now);
  const right = deadlineText(ordinary, now, locale, business.timeZone);
  return {
    kind: 'early_promise',
    severity: isHopeless ? 'block' : 'warn',
    start,
    end,
    message: wording.earlyPromise(text.slice(start, end), right, isHopeless),
    right: { text: right, source: { title: wording.replyTargets } },
    replacement: right,
  };
}
