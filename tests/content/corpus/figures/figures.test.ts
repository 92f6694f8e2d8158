import { describe, expect, test } from 'vitest';
import {
  addressesIn,
  createCountReader,
  figuresIn,
  meansSame,
  timesIn,
} from '../../../../content/corpus/figures/index.ts';
import type { Figure } from '../../../../content/corpus/figures/index.ts';

const told = (figures: readonly Figure[]) => figures.map(({ text, from, to }) => [text, from, to]);

describe('times of day and dates', () => {
  test.each([
    ['pukul 21.00', [['pukul 21.00', 1260, 1260]]],
    ['jam 9 malam', [['jam 9 malam', 1260, 1260]]],
    [
      'jam 2 siang, jam 11 siang',
      [
        ['jam 2 siang', 840, 840],
        ['jam 11 siang', 660, 660],
      ],
    ],
    ['jam setengah 5 sore', [['jam setengah 5 sore', 990, 990]]],
    ['setengah lima sore', [['setengah lima sore', 990, 990]]],
    ['jam tujuh malam', [['jam tujuh malam', 1140, 1140]]],
    [
      'half past four or five pm',
      [
        ['half past four', 270, 270],
        ['five pm', 1020, 1020],
      ],
    ],
    ['jam lima menit, dua belas jam, setengah jam', []],
    [
      'at 9 p.m. or 12 am',
      [
        ['9 p.m.', 1260, 1260],
        ['12 am', 0, 0],
      ],
    ],
    ['9 to 5 pm', [['9 to 5 pm', 540, 1020]]],
    ['08.00–21.00 WIB', [['08.00–21.00 WIB', 480, 1260]]],
    ['15:00', [['15:00', 900, 900]]],
    [
      '3 Maret 2027 dan March 3',
      [
        ['3 Maret 2027', 303, 303],
        ['March 3', 303, 303],
      ],
    ],
    ['21/11/2026', [['21/11/2026', 1121, 1121]]],
    ['2 jam, versi 1.20, Rp12.30, 99/99/2026, jam tangan', []],
  ])('%s', (text, times) => {
    expect(told(timesIn(text))).toEqual(times);
  });
});

describe('amounts and durations as people type them', () => {
  test.each([
    ['150rb, 1,5jt, 200k', [150_000, 1_500_000, 200_000]],
    ['Rp.150.000,- atau minimal 150.000 ya', [150_000, 150_000]],
    ['6.000 gram, nomor 20418, 0812-3456', []],
  ])('%s', (text, values) => {
    expect(figuresIn(text).map(({ from }) => from)).toEqual(values);
  });

  test('words for one and a half', () => {
    expect(told(figuresIn('seminggu, within an hour, setengah jam'))).toEqual([
      ['seminggu', 1, 1],
      ['an hour', 1, 1],
      ['setengah jam', 0.5, 0.5],
    ]);
  });
});

test('what is counted, by the words given', () => {
  const read = createCountReader([['kali', 'times'], ['cm']]);
  expect(read('dua kali, 3 times, 1–2 cm, 4 kilo').map(({ unit, from, to }) => [unit, from, to])).toEqual([
    ['kali', 2, 2],
    ['kali', 3, 3],
    ['cm', 1, 2],
  ]);
  expect(createCountReader([])('2 kali')).toEqual([]);
});

test('links, mail addresses and phone numbers', () => {
  const text = 'https://a.example/x. wa.me/62812 halo@a.example +62 812-1111-2222 Rp150.000 pukul 09.00';
  expect(addressesIn(text).map(({ kind, text: own }) => [kind, own])).toEqual([
    ['link', 'https://a.example/x'],
    ['link', 'wa.me/62812'],
    ['email', 'halo@a.example'],
    ['phone', '+62 812-1111-2222'],
  ]);
});

describe('the same in other words', () => {
  const same = (one: string, other: string) => {
    const [a] = [...figuresIn(one), ...timesIn(one)];
    const [b] = [...figuresIn(other), ...timesIn(other)];
    return a !== undefined && b !== undefined && meansSame(a, b);
  };
  test.each([
    ['60 menit', '1 jam', true],
    ['dua minggu', '14 hari', true],
    ['setahun', '12 bulan', true],
    ['2x24 jam', '2 hari', true],
    ['3 hari', '2–3 hari', true],
    ['3 hari', '3 hari kerja', false],
    ['jam 9', '21.00 WIB', true],
    ['jam 9 pagi', '21.00 WIB', false],
    ['3 Maret', '3 Maret 2027', true],
    ['3 Maret 2026', '3 Maret 2027', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(same(one, other)).toBe(expected);
  });
});
