import { describe, expect, test } from 'vitest';
import { factText } from '../../../../content/corpus/facts/index.ts';
import { FactSchema } from '../../../../content/corpus/schema/fact.ts';
import { businessWith } from '../hours/business.ts';

const business = businessWith({ openingHours: { mon: ['08:00-21:00'] } });
const text = (fact: unknown, locale: string, now = '2026-11-21T00:00:00Z') =>
  factText(FactSchema.parse(fact), locale, { business, now: new Date(now) });

describe('form of each type in Indonesian and English', () => {
  test.each([
    [{ type: 'duration', value: 14, unit: 'day' }, '14 hari', '14 days'],
    [{ type: 'duration', value: 1, unit: 'workingDay' }, '1 hari kerja', '1 working day'],
    [{ type: 'durationRange', min: 2, max: 4, unit: 'day' }, '2–4 hari', '2–4 days'],
    [{ type: 'money', value: 150000 }, 'Rp150.000', 'IDR 150,000'],
    [{ type: 'percent', value: 0.2 }, '0,2%', '0.2%'],
    [{ type: 'count', value: 2, unit: { id: 'foto', en: 'photos' } }, '2 foto', '2 photos'],
    [{ type: 'count', value: 6000, unit: { id: '', en: '' } }, '6.000', '6,000'],
    [{ type: 'time', value: '15:00' }, '15.00 WIB', '15:00 WIB'],
    [{ type: 'date', value: '2026-12-31' }, '31 Desember 2026', '31 December 2026'],
    [{ type: 'link', value: 'https://toko.example/a' }, 'https://toko.example/a', 'https://toko.example/a'],
    [{ type: 'email', value: 'halo@toko.example' }, 'halo@toko.example', 'halo@toko.example'],
    [{ type: 'phone', value: '+6281234567890' }, '+62 812-3456-7890', '+62 812-3456-7890'],
    [{ type: 'phone', value: '+622200000000' }, '+62 22-0000-0000', '+62 22-0000-0000'],
    [{ type: 'phone', value: '+442079460958' }, '+442079460958', '+442079460958'],
    [{ type: 'openingHours' }, 'Senin 08.00–21.00 WIB', 'Monday 08:00–21:00 WIB'],
    [{ type: 'text', wording: { id: '1–2 cm', en: '1–2 cm' } }, '1–2 cm', '1–2 cm'],
    [{ type: 'duration', value: 48, unit: 'hour', wording: { id: '2x24 jam' } }, '2x24 jam', '48 hours'],
  ])('%j', (fact, id, en) => {
    expect(text(fact, 'id')).toBe(id);
    expect(text(fact, 'en')).toBe(en);
  });
});

describe('a further language', () => {
  test('takes numbers and units from Intl', () => {
    expect(text({ type: 'duration', value: 14, unit: 'day' }, 'de')).toBe('14 Tage');
    expect(text({ type: 'durationRange', min: 2, max: 4, unit: 'day' }, 'de')).toBe('2–4 Tage');
    expect(text({ type: 'money', value: 150000 }, 'de')).toBe('150.000 IDR');
  });
});

describe('a value that changes on a date', () => {
  const fee = {
    type: 'money',
    value: 12000,
    wording: { id: 'dua belas ribu', en: 'twelve thousand' },
    changes: [
      { validFrom: '2028-01-01', value: 15000 },
      { validFrom: '2027-01-01', value: 13500 },
    ],
  };

  test('holds from midnight in the shop’s time zone', () => {
    expect(text(fee, 'id', '2026-12-31T16:59:59Z')).toBe('dua belas ribu');
    expect(text(fee, 'id', '2026-12-31T17:00:00Z')).toBe('Rp13.500');
  });

  test('the latest change that has come wins, in whatever order they stand', () => {
    expect(text(fee, 'en', '2028-06-01T00:00:00Z')).toBe('IDR 15,000');
  });
});
