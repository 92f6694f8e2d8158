export { openState } from './open-state.ts';
export type { OpenState } from './open-state.ts';
export { replyBy } from './reply-by.ts';
export type { ReplyTargets } from './reply-by.ts';
export { weekHours, weekHoursText } from './week-hours.ts';
export type { DayGroup } from './week-hours.ts';
export { dayIn } from './zoned-time.ts';
export type { BusinessHours } from './open-spans.ts';
