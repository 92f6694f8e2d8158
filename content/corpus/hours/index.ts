export { openSpans } from './open-spans.ts';
export type { BusinessHours, OpenSpan } from './open-spans.ts';
export { openState } from './open-state.ts';
export { replyBy } from './reply-by.ts';
export { lastClosing, lastStart } from './time-left.ts';
export { weekHours, weekHoursText } from './week-hours.ts';
export { dayIn } from './zoned-time.ts';
