import { describe, expect, test } from 'vitest';
import { figuresIn, isStated } from '../../../../content/corpus/figures/index.ts';

const read = (text: string) => figuresIn(text).map(({ unit, from, to }) => [unit, from, to]);

describe('figures of a text', () => {
  test.each([
    ['dalam 3 hari', [['day', 3, 3]]],
    ['dalam 3 hari kerja', [['workingDay', 3, 3]]],
    ['2–3 working days', [['workingDay', 2, 3]]],
    ['antara 2 sampai 3 minggu', [['week', 2, 3]]],
    ['2x24 jam', [['hour', 48, 48]]],
    ['five to six days', [['day', 5, 6]]],
    ['dua belas bulan', [['month', 12, 12]]],
    ['a 14-day window', [['day', 14, 14]]],
    [
      '0,2% dan 0.2 %',
      [
        ['percent', 0.2, 0.2],
        ['percent', 0.2, 0.2],
      ],
    ],
    [
      'Rp150.000 atau IDR 150,000',
      [
        ['money', 150_000, 150_000],
        ['money', 150_000, 150_000],
      ],
    ],
    [
      'Rp 150rb, Rp1,5 juta',
      [
        ['money', 150_000, 150_000],
        ['money', 1_500_000, 1_500_000],
      ],
    ],
    ['sebelum pukul 12.00 hari ini, 14:02 hari Senin', []],
    ['pesanan 20418, 3 harian, nomor 5', []],
    ['', []],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('what a source states', () => {
  const says = (source: string, text: string) =>
    figuresIn(text).every((figure) => isStated(figure, figuresIn(source)));

  test('the same figure in another language or form', () => {
    expect(says('2–3 working days', 'dua sampai 3 hari kerja')).toBe(true);
    expect(says('IDR 150,000', 'Rp150rb')).toBe(true);
  });

  test('an end of a range', () => {
    expect(says('2–3 hari kerja', 'paling lama 3 hari kerja')).toBe(true);
  });

  test('another unit, number or range is another statement', () => {
    expect(says('3 hari kerja', '3 hari')).toBe(false);
    expect(says('3 hari', '4 hari')).toBe(false);
    expect(says('3 hari', '2–3 hari')).toBe(false);
    expect(says('2–5 hari', '3 hari')).toBe(false);
  });
});
