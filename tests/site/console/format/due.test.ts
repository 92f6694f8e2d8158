import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDue } from '../../../../site/console/format/due.ts';
import { fromLocalInput, toLocalInput } from '../../../../site/console/format/local-time.ts';
import { wordingFor } from '../../../../site/console/wording/wording.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const clock = { now, timeZone: 'Asia/Jakarta' };
const due = (minutes: number, locale: 'id' | 'en' = 'id') =>
  formatDue(new Date(now.getTime() + minutes * 60_000), clock, wordingFor(locale));

test.each([
  [12.9, '12 menit lagi'],
  [0.2, '1 menit lagi'],
  [59, '59 menit lagi'],
  [60, '17.00 WIB'],
  [20 * 60, 'besok 12.00 WIB'],
  [0, 'lewat 1 menit'],
  [-59, 'lewat 59 menit'],
  [-150, 'lewat 2 jam'],
  [-3 * 24 * 60, 'lewat 3 hari'],
])('%d minutes away is “%s”', (minutes, words) => {
  expect(due(minutes)).toBe(words);
});

test('in English too, one or several', () => {
  expect([due(1.5, 'en'), due(12, 'en'), due(-1, 'en'), due(-130, 'en')]).toEqual([
    'in 1 minute',
    'in 12 minutes',
    '1 minute overdue',
    '2 hours overdue',
  ]);
});

test('a time in a field is that of the shop’s clock, whatever the computer’s zone', () => {
  expect(toLocalInput(new Date('2026-11-22T17:05:00.000Z'), 'Asia/Jakarta')).toBe('2026-11-23T00:05');
  expect(fromLocalInput('2026-11-23T00:05', 'Asia/Jakarta')).toEqual(new Date('2026-11-22T17:05:00.000Z'));
});

test('a time goes into a field and comes back to the minute', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20_000_000, max: 40_000_000 }),
      fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
      (minutes, timeZone) => {
        const time = new Date(minutes * 60_000);
        expect(fromLocalInput(toLocalInput(time, timeZone), timeZone)).toEqual(time);
      },
    ),
  );
});

test.each(['', 'besok', '2026-11', '2026-99-99T10:00'])('“%s” is no time', (value) => {
  expect(fromLocalInput(value, 'Asia/Jakarta')).toBeUndefined();
});
