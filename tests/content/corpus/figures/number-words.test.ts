import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spokenNumbers } from '../../../../assist-api/compose/spoken-numbers.ts';
import { createCountReader, figuresIn, timesIn } from '../../../../content/corpus/figures/index.ts';
import type { Figure } from '../../../../content/corpus/figures/index.ts';
import { inDigits } from '../../../../content/corpus/figures/number-words.ts';

describe('numbers that are spelt out', () => {
  test.each([
    ['dua puluh empat jam', '24 jam'],
    ['Dua Belas, lima belas dan sebelas', '12, 15 dan 11'],
    ['seratus lima puluh ribu rupiah', '150.000 rupiah'],
    ['dua juta seribu lima ratus rupiah', '2001500 rupiah'],
    ['satu koma lima juta', '1.500.000'],
    ['nol koma dua persen', '0,2 persen'],
    ['satu setengah jam, jam dua setengah tiga', '1,5 jam, jam 2 setengah 3'],
    ['seratus dua ratus', '100 200'],
    ['dua puluh tiga puluh', '20 30'],
    ['nol delapan satu dua', '0 8 1 2'],
    ['twenty-four hours or twenty four', '24 hours or 24'],
    ['two-three days', '2-3 days'],
    ['one hundred and fifty thousand', '150.000'],
    ['between one hundred and two hundred', 'between 100 and 200'],
    ['between one thousand and two thousand', 'between 1.000 and 2.000'],
    ['a hundred days, one and a half hours', '100 days, 1,5 hours'],
    ['zero point one two five per cent', '0,1250 per cent'],
    ['nine thirty a.m.', '9 30 a.m.'],
    ['ten hours and a half-price voucher', '10 hours and a half-price voucher'],
    [
      'someone, often, kedua, satunya, belasan, ratusan ribu',
      'someone, often, kedua, satunya, belasan, ratusan ribu',
    ],
    ['seribu terima kasih, a thousand thanks', 'seribu terima kasih, a thousand thanks'],
    ['seribu rupiah', '1.000 rupiah'],
    ['24 jam, 2 juta', '24 jam, 2 juta'],
    ['', ''],
  ])('%s', (written, digits) => {
    expect(inDigits(written).text).toBe(digits);
  });

  test('stand where they are written', () => {
    const written = 'Ya, dua puluh empat jam atau tiga puluh menit.';
    const numerals = inDigits(written);
    const at = numerals.text.indexOf('30 menit');
    expect(numerals.written(at, at + 8)).toEqual({
      text: 'tiga puluh menit',
      start: written.indexOf('tiga puluh'),
      end: written.length - 1,
    });
  });
});

describe('figures with spelt numbers', () => {
  const withoutTimes = (figures: readonly Figure[], times: readonly Figure[]) =>
    figures.filter(({ start, end }) => !times.some((time) => time.start < end && start < time.end));
  const read = (text: string): [string, number, number, string][] =>
    [...timesIn(text), ...withoutTimes(figuresIn(text), timesIn(text))]
      .sort((a, b) => a.start - b.start)
      .map(({ unit, from, to, text: own }) => [unit, from, to, own]);
  test.each([
    ['VA berlaku dua puluh empat jam ya', [['hour', 24, 24, 'dua puluh empat jam']]],
    ['dua kali dua puluh empat jam', [['hour', 48, 48, 'dua kali dua puluh empat jam']]],
    ['nol koma dua persen', [['percent', 0.2, 0.2, 'nol koma dua persen']]],
    ['tiga puluh sampai empat puluh lima hari', [['day', 30, 45, 'tiga puluh sampai empat puluh lima hari']]],
    ['seratus lima puluh ribu rupiah', [['money', 150_000, 150_000, 'seratus lima puluh ribu rupiah']]],
    ['COD sampai tiga juta', [['money', 3e6, 3e6, 'tiga juta']]],
    ['pukul lima belas WIB', [['clock', 900, 900, 'pukul lima belas WIB']]],
    [
      'pukul dua belas lewat tiga puluh menit',
      [['clock', 750, 750, 'pukul dua belas lewat tiga puluh menit']],
    ],
    [
      'at nine thirty a.m. or twelve oh five p.m.',
      [
        ['clock', 570, 570, 'nine thirty a.m.'],
        ['clock', 725, 725, 'twelve oh five p.m.'],
      ],
    ],
    [
      'dua puluh lima November dua ribu dua puluh enam',
      [['date', 1125, 1125, 'dua puluh lima November dua ribu dua puluh enam']],
    ],
    ['one may ask, may one day do, ten march on', [['day', 1, 1, 'one day']]],
    ['a two-year warranty, a one-off', [['year', 2, 2, 'two-year']]],
    [
      'sehari kerja, dua hari kerja',
      [
        ['workingDay', 1, 1, 'sehari kerja'],
        ['workingDay', 2, 2, 'dua hari kerja'],
      ],
    ],
    ['seribu kali maaf', []],
  ] as [string, [string, number, number, string][]][])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  test('an hour without its half of the day begins before the one that it leads to', () => {
    const [span] = timesIn('jam 9 sampai 6 sore');
    expect(span).toMatchObject({ from: 540, to: 1080 });
    expect(timesIn('jam 1 sampai 3 sore')[0]).toMatchObject({ from: 780, to: 900 });
  });
});

describe('what is spoken reads back as the same', () => {
  const languages = ['id', 'en'] as const;
  const values = (figures: readonly Figure[]) => figures.map(({ unit, from, to }) => [unit, from, to]);
  const wholes = fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 1e6 }), fc.nat({ max: 999_999_999_999 }));

  test.each(languages)('numbers (%s)', (language) => {
    fc.assert(
      fc.property(wholes, (value) => {
        // Long runs are said digit by digit, amounts are not.
        const spoken = spokenNumbers(`Rp${value}`, language);
        expect(values(figuresIn(spoken))).toEqual([['money', value, value]]);
      }),
    );
  });

  test.each(languages)('fractions (%s)', (language) => {
    fc.assert(
      fc.property(fc.nat({ max: 999 }), fc.integer({ min: 1, max: 99 }), (whole, part) => {
        const number = `${whole}${language === 'id' ? ',' : '.'}${String(part).padStart(2, '0')}`;
        const value = Number(number.replace(',', '.'));
        expect(values(figuresIn(spokenNumbers(`${number}%`, language)))).toEqual([['percent', value, value]]);
      }),
    );
  });

  test.each(languages)('ranges of what is measured and counted (%s)', (language) => {
    const unit = language === 'id' ? 'hari kerja' : 'working days';
    fc.assert(
      fc.property(fc.nat({ max: 9_999 }), fc.nat({ max: 9_999 }), (from, to) => {
        expect(values(figuresIn(spokenNumbers(`${from}–${to} ${unit}`, language)))).toEqual([
          ['workingDay', from, to],
        ]);
        expect(values(createCountReader([['cm']])(spokenNumbers(`${from}–${to} cm`, language)))).toEqual([
          ['cm', from, to],
        ]);
      }),
    );
  });

  test.each(languages)('times of day (%s)', (language) => {
    const [begin, mark] = language === 'id' ? ['pukul ', '.'] : ['', ':'];
    fc.assert(
      fc.property(fc.nat({ max: 23 }), fc.nat({ max: 59 }), (hour, minute) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const spoken = spokenNumbers(`${begin}${two(hour)}${mark}${two(minute)} WIB`, language);
        const at = hour * 60 + minute;
        expect(values(timesIn(spoken))).toEqual([['clock', at, at]]);
      }),
    );
  });

  test.each([
    ['id', 'pukul 08.00–21.00 WIB', [['clock', 480, 1260]]],
    ['en', '08:00–21:00 WIB', [['clock', 480, 1260]]],
    [
      'id',
      'Rp1,5 juta atau Rp50 ribu',
      [
        ['money', 1_500_000, 1_500_000],
        ['money', 50_000, 50_000],
      ],
    ],
    ['en', 'IDR 1.5 million', [['money', 1_500_000, 1_500_000]]],
  ])('spans of time and scaled amounts (%s: %s)', (language, written, expected) => {
    const spoken = spokenNumbers(written, language);
    expect(values([...timesIn(spoken), ...figuresIn(spoken)])).toEqual(expected);
  });
});
