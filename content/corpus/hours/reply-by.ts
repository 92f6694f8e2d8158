import type { Business, Channel, Priority } from '../schema/business.ts';
import { openSpans } from './open-spans.ts';
import type { BusinessHours, OpenSpan } from './open-spans.ts';
import { minuteMs } from './zoned-time.ts';

/** What reply-time targets rest on. */
export type ReplyTargets = BusinessHours & Pick<Business, 'channels'>;

/** Longest wait that is worked out; a target beyond it is given as this far from now. */
const longestWaitMs = 5 * 366 * 24 * 60 * minuteMs;

/**
 * When a person should have answered a message of `now`: the channel's target for the priority, in minutes of opening
 * hours from `now` on. Never before `now` plus the target, and never while the shop is closed, except that the end of
 * the hours counts as open. A channel without a target of its own, or none given, takes the first of business.yaml.
 * A shop that does not open again gives `now` plus the target. `spanAt` gives the opening hours from `now` or earlier on,
 * first to last, for callers that keep them.
 */
export function replyBy(
  business: ReplyTargets,
  channel: Channel | undefined,
  priority: Priority,
  now: Date,
  spanAt: (at: number) => OpenSpan | undefined = inOrder(openSpans(business, now)),
): Date {
  const own = business.channels.find((entry) => entry.channel === channel) ?? business.channels[0];
  const targetMs = (own?.replyWithinMinutes[priority] ?? 0) * minuteMs;
  let leftMs = targetMs;
  for (let at = 0, span = spanAt(at); span; at += 1, span = spanAt(at)) {
    const start = Math.max(span.opensAt.getTime(), now.getTime());
    const openMs = span.closesAt.getTime() - start;
    if (openMs <= 0) continue;
    if (leftMs <= openMs) return new Date(start + leftMs);
    leftMs -= openMs;
    if (start - now.getTime() > longestWaitMs) return new Date(now.getTime() + longestWaitMs);
  }
  return new Date(now.getTime() + targetMs);
}

function inOrder(spans: Iterator<OpenSpan, void>): () => OpenSpan | undefined {
  return () => spans.next().value ?? undefined;
}
