import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMailFrame } from '../../../assist-api/conversation/mail-frame.ts';

const words = (text: string) => withoutMailFrame(text).split(/\s+/).join(' ').trim();

describe('of a mail remains what it says', () => {
  const said = 'Mohon informasi cara retur lentera LN-205.';
  test.each([
    [
      'a letter',
      `Kepada Yth.\nBagian Layanan Pelanggan\n\nDengan hormat,\n${said}\n\nAtas perhatiannya kami ucapkan terima kasih.\n\nHormat saya,\nIbu Rina Lestari\n0812 0000 0000`,
      `Bagian Layanan Pelanggan ${said}`,
    ],
    ['one line', `Yth. Toko Lentera, ${said} Demikian, terima kasih. Hormat kami, Rina Lestari`, said],
    [
      'an English one',
      `Dear Sir or Madam,\n\n${said}\n\nI look forward to hearing from you.\n\nKind regards,\nRina`,
      said,
    ],
    ['a signature', `${said}\n\nWassalam,\nRina`, said],
    ['a signature block', `${said}\n-- \nRina Lestari\nDirektur`, said],
    [
      'a quoted mail',
      `${said}\n\nOn Fri, 1 Mar 2030 at 10:02 AM Lentera <cs@lentera.example>\nwrote:\n> Your refund is late.\n> Sorry.`,
      said,
    ],
    [
      'a quoted mail without marks',
      `${said}\n\nPada Jum, 1 Mar 2030 10.02 Lentera <cs@lentera.example> menulis:\n\nRefund Kakak terlambat.`,
      said,
    ],
    [
      'a mail below its heads',
      `${said}\n\nFrom: Lentera <cs@lentera.example>\nSent: Friday\nTo: Rina\n\nYour refund is late.`,
      said,
    ],
    ['an answer below a quoted mail', `On Friday Lentera wrote:\n> Refund Kakak terlambat.\n\n${said}`, said],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

test.each([
  'Dear all my parcels are late',
  'Halo, barang dari: Surabaya belum sampai',
  'saya hormat sama kakak, tapi lentera belum datang',
  'salam kenal kak, mau tanya',
  '> lentera belum datang',
  'Pada tanggal 3 saya pesan lentera, belum sampai',
  'regards the lantern, is it back?',
])('what is no frame stays: %s', (text) => {
  expect(withoutMailFrame(text)).toBe(text);
});

test('a text keeps its length, and never becomes empty', () => {
  const part = fc.constantFrom(
    'Kepada Yth.',
    'Dear',
    '\n',
    '>',
    'On',
    'wrote:',
    'Hormat saya,',
    'From: a',
    'To: b',
    '--',
    'lentera',
    '.',
    ' ',
    'Demikian',
    'terima kasih',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const text = parts.join(' ');
      const without = withoutMailFrame(text);
      expect(without).toHaveLength(text.length);
      expect(without.trim() === '').toBe(text.trim() === '');
    }),
    { seed: 20261122, numRuns: 400 },
  );
});
