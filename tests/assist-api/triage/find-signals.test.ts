import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSignalFinder, signalsOf } from '../../../assist-api/triage/find-signals.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';
import { SignalsSchema } from '../../../content/corpus/schema/signal.ts';
import type { SignalEntry } from '../../../content/corpus/schema/signal.ts';

const analyser = createAnalyser({ vocabulary: new Map() });
const finderOf = (signals: Record<string, Partial<SignalEntry>>) =>
  createSignalFinder(
    Object.entries(
      SignalsSchema.parse(
        Object.fromEntries(
          Object.entries(signals).map(([kind, entry]) => [kind, { description: {}, phrases: {}, ...entry }]),
        ),
      ),
    ).map(([kind, entry]) => ({ ...entry, kind })),
    analyser,
    ['id', 'en'],
  );
const kindsIn = (signals: Record<string, Partial<SignalEntry>>, text: string) => {
  const finder = finderOf(signals);
  return signalsOf(finder.match(finder.read(text), { message: 0, offset: 0 })).map(
    ({ signal }) => signal.kind,
  );
};
const finds = (rule: NonNullable<SignalEntry['phrases']['id']>[number], text: string, locale = 'id') =>
  kindsIn({ it: { phrases: { [locale]: [rule] } } }, text).length === 1;

describe('the notation', () => {
  test.each([
    ['sudah * kali tanya', 'udh tiga kali tanya', true],
    ['sudah * kali tanya', 'udh kali tanya', true],
    ['sudah * kali tanya', 'sudah a b c d kali tanya', false],
    ['sudah * kali tanya', 'sudah. berapa kali tanya', false],
    ['<3+> kali', 'udah 3x lho', true],
    ['<3+> kali', 'lima kali', true],
    ['<3+> kali', 'dua kali', false],
    ['<n> hari', '5hari', true],
    ['=anjing', 'anjing!', true],
    ['=makan', 'makanan', false],
    ['makan', 'dimakan', true],
    ['mau lapor|gugat', 'mau gugat', true],
    ['mau lapor|gugat', 'mau makan', false],
    ['ke toko_lain|sebelah', 'pindah ke toko lain aja', true],
    ['kapok belanja', 'kapok kak belanja', true],
    ['belum dikirim', 'belum juga dikirim', true],
    ['belum dikirim', 'belum barang dikirim', false],
    ['tanggal <3+>', 'the 3rd', false],
    ['belum {arrive}', 'paket blm nyampe', true],
    ['belum {arrive}', 'belum mandi', false],
    ['<2+> {days}|jam', 'sudah 5 jam', true],
    ['<2+> {days}|jam', 'sudah dua minggu', true],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(finds(phrase, text)).toBe(expected);
  });

  test.each(['', '* kali', 'kali *', '<x>', 'kali <3', 'belum {nowhere}', 'belum {}'])(
    'refuses "%s"',
    (phrase) => {
      expect(SignalsSchema.safeParse({ it: { description: {}, phrases: { id: [phrase] } } }).success).toBe(
        false,
      );
    },
  );

  test('ordinals are numbers', () => {
    expect(finds('the <n>', 'since the 3rd', 'en')).toBe(true);
  });

  test('a class that holds a negation is not denied by it', () => {
    expect(finds('{not} {arrive}', 'paket tidak datang')).toBe(true);
  });

  test('one of each list, in any order, within one sentence', () => {
    const rule = { all: [['refund', 'uang kembali'], ['barang saya simpan']] };
    expect(finds(rule, 'barang saya simpan ya, tapi uang kembali')).toBe(true);
    expect(finds(rule, 'uang kembali. barang saya simpan')).toBe(false);
    expect(finds(rule, 'uang kembali')).toBe(false);
  });

  test('a rule that reads the message finds its lists in any of its sentences, and its exceptions too', () => {
    const rule = {
      all: [['refund'], ['barang saya simpan']],
      reads: 'message' as const,
      unless: ['katalog'],
    };
    expect(finds(rule, 'minta refund. itu saja\nbarang saya simpan')).toBe(true);
    expect(finds(rule, 'minta refund. barangnya bagus')).toBe(false);
    expect(finds(rule, 'tidak refund. barang saya simpan')).toBe(false);
    expect(finds(rule, 'minta refund. barang saya simpan. lihat katalog')).toBe(false);
    expect(finds({ ...rule, all: [['saya simpan'], ['barang saya simpan']] }, 'barang saya simpan')).toBe(
      false,
    );
  });

  test('exceptions hold in their sentence only', () => {
    const rule = { any: ['anjing'], unless: ['makanan', 'kandang'] };
    expect(finds(rule, 'makanan anjing ada?')).toBe(false);
    expect(finds(rule, 'makanan habis. anjing kalian')).toBe(true);
  });

  test('exceptions of a kind hold in the sentence, what takes back in the message', () => {
    const signals = {
      it: { phrases: { id: ['bakar'] }, unless: { id: ['ikan'] }, denies: { id: ['bercanda kok'] } },
    };
    expect(kindsIn(signals, 'bakar ikan')).toEqual([]);
    expect(kindsIn(signals, 'ikan enak. bakar tokonya')).toEqual(['it']);
    expect(kindsIn(signals, 'bakar tokonya! eh bercanda kok')).toEqual([]);
  });
});

describe('what is denied or told of others', () => {
  test.each([
    ['tidak kesal', false],
    ['gak terlalu kesal kok', false],
    ['kesal sih nggak', false],
    ['ga kesal, cuma bingung', false],
    ['tidak hanya kesal', true],
    ['siapa yang ga kesal', true],
    ['barang tidak datang, kesal', true],
    ['kesal, barang tidak datang', true],
    ['not kesal', false],
    ['teman saya bilang dia kesal', false],
    ['kata artikel orang bisa kesal', false],
    ['katanya kesal', false],
    ['katanya sampai kemarin tapi kesal saya', true],
    ['saya bilang saya kesal', true],
    ['tertulis di ulasan “saya kesal banget”', false],
    ['saya bilang “saya kesal banget”', true],
    ['benar-benar "kesal"', true],
  ])('%s: %s', (text, expected) => {
    expect(finds('kesal', text)).toBe(expected);
  });

  test('harm counts whoever tells it', () => {
    const signals = { it: { phrases: { id: ['kesetrum'] }, evenQuoted: true } };
    expect(kindsIn(signals, 'teman saya bilang dia kesetrum')).toEqual(['it']);
    expect(kindsIn(signals, 'tidak kesetrum')).toEqual([]);
  });

  test('a phrase that itself denies is not denied', () => {
    expect(finds('tidak puas', 'tidak puas')).toBe(true);
  });

  test('a match that does not count says why, with the words', () => {
    const finder = finderOf({ it: { phrases: { id: ['kesal'] } } });
    const [match] = finder.match(finder.read('tidak kesal'), { message: 2, offset: 10 });
    expect(match?.deniedBy).toEqual({
      reason: 'negation',
      evidence: { text: 'tidak', message: 2, start: 10, end: 15 },
    });
  });
});

test('any text is read, and every evidence is cut from it', () => {
  const finder = finderOf({
    one: {
      phrases: { id: ['kesal', '<n> hari * belum', { all: [['a'], ['b|c']] }], en: ['not good', 'i * you'] },
    },
    two: { phrases: { id: [{ any: ['tidak puas'], unless: ['jadi'] }] }, denies: { id: ['canda'] } },
  });
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'kesal',
          'gak',
          '3',
          'hari',
          'belum',
          'a',
          'b',
          '“',
          '”',
          '"',
          'katanya',
          'teman',
          'bilang',
          'i',
          'love',
          'you',
          '.',
          ',',
          '\n',
          '👍🏽',
          'tidak',
          'puas',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.nat(50), (message, offset) => {
      for (const { evidence, deniedBy } of finder.match(finder.read(message), { message: 0, offset })) {
        for (const piece of [...evidence, ...(deniedBy ? [deniedBy.evidence] : [])]) {
          expect(message.slice(piece.start - offset, piece.end - offset)).toBe(piece.text);
        }
      }
    }),
    { seed: 20261122, numRuns: 500 },
  );
});

describe('rules over several messages', () => {
  const turn = (role: 'agent' | 'customer', text: string) => ({
    role,
    text,
    message: 0,
    offset: 0,
    attachments: [],
  });
  const found = (
    rule: NonNullable<SignalEntry['phrases']['id']>[number],
    burst: readonly string[],
    earlier: readonly ReturnType<typeof turn>[] = [],
  ) => {
    const finder = finderOf({ it: { phrases: { id: [rule] } } });
    return signalsOf(
      finder.matchBurst(
        burst.map((text, message) => ({ reads: finder.read(text), place: { message, offset: 0 } })),
        earlier,
      ),
    ).map(({ evidence }) => evidence.map(({ message, text }) => `${message} ${text}`));
  };
  const inMessage = { all: [['refund'], ['barang saya simpan']], reads: 'message' as const };
  const inConversation = { ...inMessage, reads: 'conversation' as const };

  test('what the customer wrote since the last reply is one message', () => {
    expect(found(inMessage, ['minta refund', 'barang saya simpan ya'])).toEqual([
      ['0 refund', '1 barang saya simpan'],
    ]);
    expect(found({ all: inMessage.all }, ['minta refund', 'barang saya simpan ya'])).toEqual([]);
    expect(
      found({ ...inMessage, unless: ['katalog'] }, ['minta refund', 'barang saya simpan', 'katalog']),
    ).toEqual([]);
  });

  test('a rule that reads the conversation finds all lists but the first also before, said by the customer', () => {
    const before = [turn('customer', 'barang saya simpan'), turn('agent', 'baik')];
    expect(found(inConversation, ['minta refund'], before)).toEqual([['0 refund']]);
    expect(found(inMessage, ['minta refund'], before)).toEqual([]);
    expect(found(inConversation, ['barang saya simpan'], [turn('customer', 'minta refund')])).toEqual([]);
    expect(found(inConversation, ['minta refund'], [turn('agent', 'barang saya simpan')])).toEqual([]);
  });

  test('a rule can ask what an agent wrote before', () => {
    const rule = { any: ['nanti saja'], afterAgent: ['kirim|kirimkan * foto'] };
    expect(found(rule, ['nanti saja ya'], [turn('agent', 'Mohon kirimkan fotonya, Kak.')])).toEqual([
      ['0 nanti saja'],
    ]);
    expect(found(rule, ['nanti saja ya'], [turn('customer', 'boleh kirim foto?')])).toEqual([]);
    expect(found(rule, ['nanti saja ya'])).toEqual([]);
  });
});

describe('a negation denies', () => {
  test.each<[string, string, string, boolean]>([
    // Within a gap of the phrase.
    ['pecah * waktu dipakai', 'pecah waktu dipakai', 'id', true],
    ['pecah * dipakai', 'pecah di kardus, belum dipakai', 'id', false],
    ['pecah * dipakai', 'pecah waktu ga dipakai', 'id', false],
    ['broke * worn', 'broke while being worn', 'en', true],
    ['broke * worn', 'broke though not worn', 'en', false],
    ['belum * dikirim', 'belum juga kalian dikirim', 'id', true],
    // As the answer to a question.
    ['marah', 'marah? engga kok', 'id', false],
    ['marah', 'marah? sama sekali tidak, Kak', 'id', false],
    ['marah', 'marah? ga usah ditanya lagi', 'id', true],
    ['marah', 'marah! engga dibales', 'id', true],
    ['angry', 'angry? not at all', 'en', false],
    ['angry', 'Angry? Not what I had expected', 'en', true],
    // Not where it says "otherwise".
    ['viralin', 'balikin dong, kalo engga saya viralin', 'id', true],
    ['viralin', 'kalau tidak, viralin', 'id', true],
    ['viralin', 'saya engga viralin', 'id', false],
    ['marah', 'kalau tidak marah bagus', 'id', false],
    ['sue', 'refund me, if not I sue', 'en', true],
    ['sue', 'I will not sue', 'en', false],
  ])('"%s" in "%s" (%s): %s', (phrase, text, locale, expected) => {
    expect(finds(phrase, text, locale)).toBe(expected);
  });
});

test.each([
  ['janjinya hari ini bisa ga?', false],
  ['janjinya hari ini, bisa dikirim tidak?', false],
  ['janjinya hari ini, kok tidak?', true],
  ['janjinya hari ini, tidak ada', true],
])('a negation that only asks is no word of a rule: %s', (text, expected) => {
  expect(finds({ all: [['janjinya'], ['tidak']] }, text)).toBe(expected);
});
