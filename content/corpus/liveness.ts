import { momentOf } from './hours/moments.ts';
import type { Status } from './schema/article.ts';

/** The keys that decide whether a document is shown. */
export interface Lifetime {
  readonly status: Status;
  /** Day, or day with time, from which it is shown. */
  readonly publishOn?: string | undefined;
  /** Day, or day with time, from which it is not shown any more. */
  readonly expireOn?: string | undefined;
}

/** Whether a document is shown at `now`: published, and between its moments in the shop's time zone. */
export function isLive({ status, publishOn, expireOn }: Lifetime, now: Date, timeZone: string): boolean {
  return (
    status === 'published' &&
    (publishOn === undefined || momentOf(publishOn, timeZone) <= now) &&
    (expireOn === undefined || now < momentOf(expireOn, timeZone))
  );
}
