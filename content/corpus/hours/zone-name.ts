import type { Locale } from '../schema/locale.ts';

/** Zones whose short names every reader of the shop knows, although Intl gives them in Indonesian only. */
const localNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** Short name of a time zone at `now`: `WIB`; `GMT+8` where the locale has no name for it. */
export function zoneName(timeZone: string, locale: Locale, now: Date): string {
  const known = localNames[timeZone];
  if (known) return known;
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
