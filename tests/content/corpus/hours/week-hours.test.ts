import { expect, test } from 'vitest';
import { weekHours, weekHoursText } from '../../../../content/corpus/hours/index.ts';
import { businessWith, daily } from './business.ts';

const now = new Date('2026-11-21T00:00:00Z');
const week = { ...daily('08:00-21:00'), sat: ['09:00-12:00', '13:00-18:00'], sun: [] };

test('neighbouring days with equal hours are one group', () => {
  expect(weekHours(businessWith({ openingHours: week }), 'id')).toEqual([
    { days: 'Senin–Jumat', hours: '08.00–21.00', isClosed: false },
    { days: 'Sabtu', hours: '09.00–12.00, 13.00–18.00', isClosed: false },
    { days: 'Minggu', hours: 'tutup', isClosed: true },
  ]);
});

test('the line in English has its own clock and leaves closed days out', () => {
  expect(weekHoursText(businessWith({ openingHours: week }), 'en', now)).toBe(
    'Monday–Friday 08:00–21:00, Saturday 09:00–12:00, 13:00–18:00 WIB',
  );
});

test('a shop that is always closed says so', () => {
  expect(weekHoursText(businessWith({ openingHours: {} }), 'id', now)).toBe('Senin–Minggu tutup');
});

test('a zone without a name of its own is told by its distance', () => {
  const shop = businessWith({ openingHours: { mon: ['08:00-09:00'] }, timeZone: 'Asia/Singapore' });
  expect(weekHoursText(shop, 'en', now)).toBe('Monday 08:00–09:00 GMT+8');
});
