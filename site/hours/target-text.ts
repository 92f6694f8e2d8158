import { fill, plural } from '../i18n/format.ts';
import type { Strings } from '../i18n/id.ts';

/** A reply target in minutes of opening hours as words: `30 menit`, `4 jam`; whole hours from one hour on. */
export function targetText(minutes: number, { hours, intlLocale }: Strings): string {
  return minutes < 60
    ? fill(hours.minutes, { count: minutes })
    : plural(hours.hours, Math.round(minutes / 60), intlLocale);
}
