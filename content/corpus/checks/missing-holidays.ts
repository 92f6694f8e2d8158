import type { Finding } from '../problems/finding.ts';
import { settingsPlace } from './content-view.ts';
import type { ContentView } from './content-view.ts';

/** business.yaml lists holidays of the coming year, so that no reply is promised for one. */
export function* missingHolidays({ settings, today }: ContentView): Iterable<Finding> {
  const nextYear = String(Number(today.slice(0, 4)) + 1);
  if (settings.business.holidays.some(({ date }) => date.startsWith(nextYear))) return;
  yield {
    check: 'missing-holidays',
    ...settingsPlace(settings, 'business.yaml', 'holidays'),
    expected: { id: `hari libur tahun ${nextYear}`, en: `holidays of ${nextYear}` },
    received: settings.business.holidays.at(-1)?.date ?? '–',
    example: `- { date: ${nextYear}-01-01, name: { id: Tahun Baru, en: New Year's Day }, hours: [], source: ... }`,
    message: {
      id: `Hari libur tahun ${nextYear} belum ada, sehingga jam buka dan batas waktu balasan bisa keliru.`,
      en: `The holidays of ${nextYear} are missing, so opening hours and reply times may be wrong.`,
    },
  };
}
