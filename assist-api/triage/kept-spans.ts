import { openSpans } from '../../content/corpus/hours/index.ts';
import type { BusinessHours, OpenSpan } from '../../content/corpus/hours/index.ts';

/** Clocks of all places are apart by whole quarters of an hour, so that a day begins with one everywhere. */
const quarterMs = 15 * 60_000;

/**
 * The opening hours of a business from any moment on, or from a little before, by their place, as `openSpans` gives them
 * but for where hours of many days are cut; worked out once a quarter of an hour, as far as they are asked for.
 */
export function createKeptSpans(
  business: BusinessHours,
): (now: Date) => (at: number) => OpenSpan | undefined {
  let quarter = Number.NaN;
  let spans: OpenSpan[] = [];
  let further: Iterator<OpenSpan, void> | undefined;

  const spanAt = (at: number): OpenSpan | undefined => {
    const next = at < spans.length ? undefined : further?.next().value;
    if (next) spans.push(next);
    return spans[at];
  };
  return (now) => {
    const own = Math.floor(now.getTime() / quarterMs);
    if (own !== quarter) {
      quarter = own;
      spans = [];
      further = openSpans(business, new Date(own * quarterMs));
    }
    return spanAt;
  };
}
