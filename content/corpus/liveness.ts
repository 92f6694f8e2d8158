import { dayIn } from './hours/zoned-time.ts';
import type { Status } from './schema/article.ts';

/** The keys that decide whether a document is shown. */
export interface Lifetime {
  readonly status: Status;
  /** First day on which it is shown. */
  readonly publishOn?: string | undefined;
  /** First day on which it is not shown any more. */
  readonly expireOn?: string | undefined;
}

/** Whether a document is shown at `now`: published, and between its days in the shop's time zone. */
export function isLive(document: Lifetime, now: Date, timeZone: string): boolean {
  return isLiveOn(document, dayIn(timeZone, now));
}

/** Whether a document is shown on a day, `2026-11-21`. */
export function isLiveOn({ status, publishOn, expireOn }: Lifetime, day: string): boolean {
  return status === 'published' && (publishOn ?? day) <= day && (expireOn === undefined || day < expireOn);
}
