import { openSpans } from './open-spans.ts';
import type { BusinessHours, OpenSpan } from './open-spans.ts';
import { minuteMs } from './zoned-time.ts';

const dayMs = 24 * 60 * minuteMs;
/** How far back hours are looked for, in steps: most leads end within a day or two, only long holidays need more. */
const lookBackDays = [2, 8, 60];

/** Spans of opening hours between two moments, cut to them; in order of time. */
function spansBetween(business: BusinessHours, from: Date, until: Date): OpenSpan[] {
  const found: OpenSpan[] = [];
  for (const { opensAt, closesAt } of openSpans(business, from)) {
    if (opensAt >= until) break;
    found.push({
      opensAt: opensAt < from ? from : opensAt,
      closesAt: closesAt > until ? until : closesAt,
    });
  }
  return found;
}

/**
 * The last moment at which `leadMs` of opening hours are left until `until`: whoever begins then can still do something
 * that takes that long. Within opening hours, and never after `until`. Where the 60 days before have fewer hours, it is
 * `until` minus `leadMs`.
 */
export function lastStart(business: BusinessHours, until: Date, leadMs: number): Date {
  for (const days of lookBackDays) {
    let leftMs = leadMs;
    const from = new Date(until.getTime() - days * dayMs - leadMs);
    for (const { opensAt, closesAt } of spansBetween(business, from, until).toReversed()) {
      const openMs = closesAt.getTime() - opensAt.getTime();
      if (leftMs <= openMs) return new Date(closesAt.getTime() - leftMs);
      leftMs -= openMs;
    }
  }
  return new Date(until.getTime() - leadMs);
}

/** The end of opening hours within a stretch of time, at most its own end; undefined where it has no hours. */
export function lastClosing(business: BusinessHours, from: Date, until: Date): Date | undefined {
  return spansBetween(business, from, until).at(-1)?.closesAt;
}
