import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTurns } from '../../../assist-api/conversation/turns.ts';

const shop = { name: 'Toko Kirana', timeZone: 'Asia/Jakarta' };
const read = (text: string, people: Partial<Parameters<typeof readTurns>[0]> = {}) =>
  readTurns({ messages: [{ role: 'customer', text }], ...people }, shop);
const said = (text: string, people: Partial<Parameters<typeof readTurns>[0]> = {}) =>
  read(text, people).turns.map((turn) => [turn.role, turn.speaker, turn.text]);

describe('shapes of WhatsApp', () => {
  const expected = [
    ['customer', 'Rina', 'pesanan saya mana?'],
    ['agent', 'Toko Kirana', 'Kami cek ya'],
  ];
  test.each([
    ['copied', '[14.02, 21/11/2026] Rina: pesanan saya mana?\n[14.05, 21/11/2026] Toko Kirana: Kami cek ya'],
    ['Android', '21/11/26 14.02 - Rina: pesanan saya mana?\n21/11/26 14.05 - Toko Kirana: Kami cek ya'],
    [
      'Android with comma',
      '21/11/2026, 14:02 - Rina: pesanan saya mana?\n21/11/2026, 14:05 - Toko Kirana: Kami cek ya',
    ],
    [
      'Android, 12 hours, month first',
      '11/21/26, 2:02 PM - Rina: pesanan saya mana?\n11/21/26, 2:05\u202fPM - Toko Kirana: Kami cek ya',
    ],
    [
      'iOS',
      '\u200e[21/11/26 14.02.00] Rina: pesanan saya mana?\n[21/11/26 14.05.33] Toko Kirana: Kami cek ya',
    ],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual(expected);
    expect(read(text).turns[0]?.sentAt).toBe('2026-11-21T07:02:00.000Z');
    expect(read(text).isPasted).toBe(true);
  });

  test('lines of the app itself and deleted messages are no turns', () => {
    const text = [
      '21/11/26 14.00 - Pesan dan panggilan dienkripsi secara end-to-end.',
      '21/11/26 14.01 - Rina menambahkan Budi',
      '21/11/26 14.02 - Rina: halo?',
      '21/11/26 14.03 - Rina: Pesan ini dihapus',
    ].join('\n');
    expect(said(text)).toEqual([['customer', 'Rina', 'halo?']]);
  });

  test('a message goes on until the next one begins', () => {
    const text = '[14.02, 21/11/2026] Rina: satu\ndua: tiga\n\nempat\n[14.03, 21/11/2026] Rina: lima';
    expect(said(text).map(([, , words]) => words)).toEqual(['satu\ndua: tiga\n\nempat', 'lima']);
  });

  test('a time that no clock shows begins nothing', () => {
    expect(read('[44.02, 21/11/2026] Rina: halo').isPasted).toBe(false);
    expect(read('[14.02, 45/13/2026] Rina: halo').isPasted).toBe(false);
  });

  test('the thirty-first of February has no time', () => {
    const { turns } = read('[14.02, 31/02/2026] Rina: halo?');
    expect(turns[0]).toMatchObject({ text: 'halo?' });
    expect(turns[0]).not.toHaveProperty('sentAt');
  });
});

describe('attachments', () => {
  test.each([
    ['[foto]', 'photo'],
    ['[stiker]', 'sticker'],
    ['[pesan suara]', 'voice'],
    ['<Media omitted>', 'media'],
    ['<Media tidak disertakan>', 'media'],
    ['image omitted', 'photo'],
    ['\u200evideo tidak disertakan', 'video'],
    ['<attached: 00000012-PHOTO-2026-11-21.jpg>', 'photo'],
    ['IMG-20261121-WA0004.jpg (file terlampir)', 'photo'],
    ['PTT-20261121-WA0005.opus (file attached)', 'voice'],
  ])('%s is a %s', (mark, kind) => {
    expect(read(`[14.02, 21/11/2026] Rina: ${mark}`).turns).toMatchObject([
      { text: '', attachments: [kind] },
    ]);
    expect(read(`ini kak\n${mark}`).turns).toMatchObject([{ attachments: [kind] }]);
  });

  test('marks become spaces, so that offsets hold', () => {
    const text = 'rusak kak [foto] lihat';
    const [turn] = read(text).turns;
    expect(turn?.text).toBe('rusak kak        lihat');
    expect(turn?.text.indexOf('lihat')).toBe(text.indexOf('lihat'));
  });

  test('words in brackets that are no attachment stay', () => {
    expect(read('warna [biru] ya').turns[0]).toMatchObject({ text: 'warna [biru] ya', attachments: [] });
  });
});

describe('who is who', () => {
  const chat = (one: string, other: string) =>
    `[14.02, 21/11/2026] ${one}: mau retur, gimana?\n[14.05, 21/11/2026] ${other}: Silakan lewat aplikasi`;
  const roles = (text: string, people = {}) => read(text, people).turns.map(({ role }) => role);

  test.each([['Admin Dewi'], ['CS 2'], ['Toko Kirana Official'], ['Customer Service']])(
    '%s is an agent',
    (name) => {
      expect(roles(chat('Rina', name))).toEqual(['customer', 'agent']);
    },
  );

  test('the agent and the contact of the request are known by name', () => {
    expect(roles(chat('Rina', 'Dewi'), { agent: { name: 'Dewi Lestari', first_name: 'Dewi' } })).toEqual([
      'customer',
      'agent',
    ]);
    expect(roles(chat('Dewi', 'Rina'), { contact: { name: 'Rina' } })).toEqual(['agent', 'customer']);
  });

  test('where no name tells, the last who asks is the customer', () => {
    expect(roles(chat('Rina', 'Budi'))).toEqual(['customer', 'agent']);
  });

  test('one speaker alone is the customer', () => {
    expect(roles('[14.02, 21/11/2026] Rina: halo')).toEqual(['customer']);
  });
});

describe('a chat without times', () => {
  test('is split at its labels', () => {
    expect(said('Customer: mau retur\nyang merah\nCS: bisa kak\nCustomer: caranya?')).toEqual([
      ['customer', 'Customer', 'mau retur\nyang merah'],
      ['agent', 'CS', 'bisa kak'],
      ['customer', 'Customer', 'caranya?'],
    ]);
  });

  test.each([
    ['a form', 'Nama: Rina\nAlamat: Jl. Mawar 3\nNama pelanggan: Rina'],
    ['a message that addresses the agent', 'Admin: tolong dibalas dong'],
    ['an address', 'https://toko.example\nlihat ini'],
    [
      'a chat quoted within a message',
      'kemarin dibilang:\n[14.02, 21/11/2026] Admin: besok sampai\ntapi belum',
    ],
    ['a time', '14.02: belum ada kabar\n15.02: belum juga'],
  ])('%s is left as it is', (_, text) => {
    expect(said(text)).toEqual([['customer', undefined, text]]);
  });
});

const name = fc.constantFrom(
  'Rina',
  'Muhammad Rizki',
  '+62 812-3456-7890',
  'Toko Kirana',
  'Dewi 🌸',
  'A. B.',
);
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[\s\u200e\u200f\u202a-\u202e\ufeff<>[\]()]+/gu, ' ').trim())
  .filter(
    (text) => text !== '' && !/omitted|disertakan|null|dihapus|diedit|enkripsi|panggilan|missed/iu.test(text),
  );
const messages = fc.array(
  fc.record({
    speaker: name,
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  { minLength: 1, maxLength: 8 },
);
const two = (value: number) => String(value).padStart(2, '0');

test.each([
  ['copied', (date: string, time: string) => `[${time}, ${date}] `],
  ['Android', (date: string, time: string) => `${date} ${time} - `],
  ['iOS', (date: string, time: string) => `[${date} ${time}.07] `],
])('any chat comes back as it was, %s', (_, head) => {
  fc.assert(
    fc.property(messages, (chat) => {
      const text = chat
        .map(({ speaker, lines, minute, day }) => {
          const time = `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
          return `${head(`${two(day)}/11/2026`, time)}${speaker}: ${lines.join('\n')}`;
        })
        .join('\n');
      const { turns } = read(text);
      expect(turns.map((turn) => [turn.speaker, turn.text])).toEqual(
        chat.map(({ speaker, lines }) => [speaker, lines.join('\n')]),
      );
      for (const turn of turns) {
        expect(text.slice(turn.offset, turn.offset + turn.text.length)).toBe(turn.text);
      }
    }),
    { seed: 20261122, numRuns: 150 },
  );
});

test('any other text is left as it is, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { turns, isPasted } = read(`x${text}`);
      if (isPasted) return;
      expect(turns).toHaveLength(1);
      expect(turns[0]?.text).toHaveLength(text.length + 1);
    }),
    { seed: 20261122, numRuns: 300 },
  );
});
