import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineText } from '../../../assist-api/compose/moment-text.ts';
import { startOfTest } from '../test-api.ts';
import { check } from './small-shop.ts';

/** What a text promises, in the shop's own time, which is seven hours ahead of UTC. */
const promised = (text: string, locale = 'id') =>
  check(text, { locale }).promises.map(({ text: words, dueAt }) => [
    words,
    new Date(Date.parse(dueAt) + 7 * 3_600_000).toISOString().slice(0, 16),
  ]);

// Wednesday 6 March 2030, 10.00; open from 9.00 to 17.00, on Saturdays to 12.00.
describe('a promised time', () => {
  test.each([
    ['Saya kabari besok sebelum pukul 12.00 ya, Kak.', 'besok sebelum pukul 12.00', '2030-03-07T12:00'],
    ['Saya kabari sebelum pukul 16.00.', 'pukul 16.00', '2030-03-06T16:00'],
    ['Saya kabari sebelum jam 4 ya', 'jam 4', '2030-03-06T16:00'],
    ['Saya cek dulu ke bengkel, nanti sore saya kabari.', 'nanti sore', '2030-03-06T17:00'],
    ['Besok kami hubungi lagi.', 'Besok', '2030-03-07T17:00'],
    ['Lusa kami kabari.', 'Lusa', '2030-03-08T17:00'],
    ['Kami hubungi hari Sabtu.', 'Sabtu', '2030-03-09T12:00'],
    ['Kami hubungi hari Minggu.', 'Minggu', '2030-03-11T00:00'],
    ['Kami kabari Rabu depan.', 'Rabu', '2030-03-13T17:00'],
    ['Saya kabari malam ini jam 8 ya, Kak.', 'malam ini jam 8', '2030-03-06T20:00'],
    ['Saya telepon besok malam jam 10.', 'besok malam jam 10', '2030-03-07T22:00'],
    ['Kami hubungi besok pagi jam 9.', 'besok pagi jam 9', '2030-03-07T09:00'],
    ['Senin depan pagi kami kabari.', 'Senin depan pagi', '2030-03-11T11:00'],
    ['Kami kabari Jumat sore.', 'Jumat sore', '2030-03-08T17:00'],
    ['Kami kabari Jumat ini.', 'Jumat', '2030-03-08T17:00'],
    ['Kami kabari Jumat sore jam 3.', 'Jumat sore jam 3', '2030-03-08T15:00'],
    ['Kami kabari 8 Maret pagi.', '8 Maret pagi', '2030-03-08T11:00'],
    ['Kami kabari dalam 2 jam.', '2 jam', '2030-03-06T12:00'],
    ['Kami kabari 30 menit lagi.', '30 menit lagi', '2030-03-06T10:30'],
    ['Kami kabari 2 hari lagi.', '2 hari lagi', '2030-03-08T17:00'],
    ['Kami kabari 2 hari kerja lagi.', '2 hari kerja lagi', '2030-03-08T17:00'],
    ['Kami kabari tiga hari kerja lagi.', 'tiga hari kerja lagi', '2030-03-11T17:00'],
    ['Kami kabari tgl 8/3 ya, Kak.', '8/3', '2030-03-08T17:00'],
    ['Kami kabari tanggal 12/4 sebelum pukul 12.00.', '12/4 sebelum pukul 12.00', '2030-04-12T12:00'],
    [
      'Kami kabari pukul empat belas lewat tiga puluh.',
      'pukul empat belas lewat tiga puluh',
      '2030-03-06T14:30',
    ],
    ['Kami kabari 4 Maret 2030 atau tidak sama sekali, dan besok saya telepon.', 'besok', '2030-03-07T17:00'],
  ])('%s', (text, words, due) => {
    expect(promised(text)).toEqual([[words, due]]);
  });

  test.each([
    ['I will get back to you by Friday 5 pm.', 'Friday 5 pm', '2030-03-08T17:00'],
    ["I'll write on 8 March before 15:00 about it.", '8 March before 15:00', '2030-03-08T15:00'],
    ['We will update you on Monday morning.', 'Monday morning', '2030-03-11T12:00'],
    ['I will call you tomorrow afternoon.', 'tomorrow afternoon', '2030-03-07T17:00'],
    ['I will write to you tonight at 10.', 'tonight at 10', '2030-03-06T22:00'],
    ['I will call you at ten tomorrow.', 'ten tomorrow', '2030-03-07T10:00'],
    ['I will call you on Friday at 4.', 'Friday at 4', '2030-03-08T16:00'],
    ['We will update you on 8/3.', '8/3', '2030-03-08T17:00'],
    ['We will update you 3 working days from now.', '3 working days from now', '2030-03-11T17:00'],
    ['We will update you the day after tomorrow.', 'day after tomorrow', '2030-03-08T17:00'],
  ])('%s', (text, words, due) => {
    expect(promised(text, 'en')).toEqual([[words, due]]);
  });

  test.each([
    'Kami kabari secepatnya.',
    'Boleh saya telepon besok jam 10?',
    'Kalau belum ada kabar besok, hubungi kami lagi ya.',
    'Kemarin sudah kami kabari pukul 16.00.',
    'Kami kabari Selasa, 8 Maret.',
    'Kami kabari 31 Februari.',
    'Kami kabari tgl 31/2.',
    'Kami kabari tgl 8/13.',
    'Kami kirim 1/2 dari totalnya besok atau lusa.',
    'Kami kabari hari ini atau besok.',
    'Kami kabari 6 Maret 2031.',
    'Kami kabari sebelum pukul 09.00.',
    'Kami kabari dalam 2 hari kerja.',
    'Lentera bisa dikembalikan dalam 9 hari sejak diterima.',
  ])('is not read from: %s', (text) => {
    expect(promised(text)).toEqual([]);
  });

  test('comes with its sentence and where its words stand', () => {
    const text =
      'Halo, Kak.\nTerima kasih sudah menunggu. Besok sebelum pukul 12.00 saya kabari, ya. Salam, Rina';
    const [promise] = check(text).promises;
    expect(promise).toMatchObject({ sentence: 'Besok sebelum pukul 12.00 saya kabari, ya' });
    expect(text.slice(promise?.start, promise?.end)).toBe('Besok sebelum pukul 12.00');
  });

  test('of two days in one sentence each part has its own', () => {
    expect(promised('Hari ini kami cek ke bengkel, besok sebelum pukul 12.00 saya kabari hasilnya.')).toEqual(
      [
        ['Hari ini', '2030-03-06T17:00'],
        ['besok sebelum pukul 12.00', '2030-03-07T12:00'],
      ],
    );
  });

  test('is read back as holding replies say it, in both languages', () => {
    const quarters = fc.integer({ min: 1, max: 80 * 24 * 4 });
    fc.assert(
      fc.property(quarters, fc.constantFrom('id', 'en'), (quarter, locale) => {
        const at = new Date(startOfTest.getTime() + quarter * 15 * 60_000);
        const time = deadlineText(at, startOfTest, locale, 'Asia/Jakarta');
        const text =
          locale === 'id'
            ? `Kabar berikutnya kami kirim ${time}, sudah ada hasil ataupun belum.`
            : `You will hear from us ${time}, whether or not there is a result by then.`;
        expect(check(text, { locale }).promises.map(({ dueAt }) => dueAt)).toEqual([at.toISOString()]);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
