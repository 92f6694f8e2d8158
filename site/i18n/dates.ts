/** `12 November 2026` from a calendar day `2026-11-12`, in the words of the locale. */
export function longDate(day: string, intlLocale: string): string {
  return format(day, intlLocale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `12 Nov` from a calendar day `2026-11-12`: for lists where the year is clear. */
export function shortDate(day: string, intlLocale: string): string {
  return format(day, intlLocale, { day: 'numeric', month: 'short' });
}

/** Making one costs more than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(day: string, intlLocale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${intlLocale} ${JSON.stringify(options)}`;
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(intlLocale, { ...options, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(new Date(`${day}T00:00:00Z`));
}
