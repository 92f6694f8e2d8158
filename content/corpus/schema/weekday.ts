/** Days of the week as keys, Monday first. Apart from the schemas, so that browsers need no zod for the hours. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
