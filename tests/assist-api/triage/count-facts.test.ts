import { describe, expect, test } from 'vitest';
import type { Turn } from '../../../assist-api/conversation/index.ts';
import { countFacts } from '../../../assist-api/triage/count-facts.ts';
import type { HistoryEvent } from '../../../assist-api/triage/count-facts.ts';
import { factText } from '../../../assist-api/triage/fact-wording.ts';
import type { Signal } from '../../../content/corpus/corpus.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';

const now = new Date('2030-03-06T03:00:00Z');
const analyser = createAnalyser({ vocabulary: new Map() });
const signal = (patterns: Signal['patterns']): Signal => ({
  kind: 'it',
  description: {},
  phrases: {},
  ...(patterns && { patterns }),
});
const days = (...ago: number[]): HistoryEvent[] =>
  ago.map((count) => ({ kind: 'contact', at: new Date(now.getTime() - count * 86_400_000).toISOString() }));
const facts = (patterns: Signal['patterns'], history: HistoryEvent[], turns: readonly Turn[] = []) =>
  countFacts([signal(patterns)], history, turns, { now, analyser, locale: 'id' });
const turn = (role: Turn['role'], text: string, attachments: Turn['attachments'] = []): Turn => ({
  role,
  text,
  message: 0,
  offset: 0,
  attachments,
});

describe('history', () => {
  const pattern = [{ event: 'contact' as const, atLeast: 3, withinDays: 30 }];

  test('what lies within the days is counted, the last day included', () => {
    expect(facts(pattern, days(0, 10, 30, 31))).toEqual([
      { kind: 'it', event: 'contact', count: 3, withinDays: 30 },
    ]);
  });

  test('too few, too old, yet to come or of another kind give nothing', () => {
    expect(facts(pattern, days(1, 2))).toEqual([]);
    expect(facts(pattern, days(31, 32, 33))).toEqual([]);
    expect(facts(pattern, days(-1, -2, -3))).toEqual([]);
    expect(
      facts(
        pattern,
        days(1, 2, 3).map((event) => ({ ...event, kind: 'refund' as const })),
      ),
    ).toEqual([]);
  });

  test('two kinds that ask for the same count give it once', () => {
    const twice = [signal(pattern), signal(pattern)];
    expect(countFacts(twice, days(1, 2, 3), [], { now, analyser, locale: 'id' })).toHaveLength(1);
  });

  test.each([
    ['id', '4 kontak dalam 30 hari'],
    ['en', '4 contacts in 30 days'],
  ])('reads well (%s)', (locale, text) => {
    expect(factText({ kind: 'it', event: 'contact', count: 4, withinDays: 30 }, locale)).toBe(text);
  });
});

describe('the conversation', () => {
  const photos = [{ event: 'photos_requested' as const, atLeast: 1 }];
  const asks = turn('agent', 'Boleh kirim fotonya ya kak?');

  test('photos that were asked for and not sent are counted', () => {
    expect(facts(photos, [], [asks, turn('customer', 'nanti'), asks, turn('customer', 'iya')])).toEqual([
      { kind: 'it', event: 'photos_requested', count: 2 },
    ]);
  });

  test('nothing once a photo came, before the customer wrote, or where nobody asked', () => {
    expect(facts(photos, [], [asks, turn('customer', 'ini', ['photo'])])).toEqual([]);
    expect(facts(photos, [], [turn('customer', 'halo'), asks])).toEqual([]);
    expect(facts(photos, [], [turn('agent', 'Halo kak'), turn('customer', 'mau foto produk')])).toEqual([]);
  });

  test('the same question is counted however it is spelt, another one is not', () => {
    const repeated = [{ event: 'question_repeated' as const, atLeast: 3 }];
    const question = ['kapan paket dikirim?', 'paket kpn di kirim', 'kak paketnya kapan dikirim ya'].map(
      (text) => turn('customer', text),
    );
    expect(facts(repeated, [], question)[0]?.count).toBe(3);
    expect(
      facts(repeated, [], [...question.slice(1), turn('customer', 'alamat toko di Bandung mana')]),
    ).toEqual([]);
  });
});

describe('short questions and photos that are named first', () => {
  const asked = (texts: readonly string[], locale = 'id') =>
    countFacts(
      [signal([{ event: 'question_repeated', atLeast: 3 }])],
      [],
      texts.flatMap((text) => [turn('customer', text), turn('agent', 'Sebentar ya, Kak.')]),
      { now, analyser, locale },
    ).map(({ count }) => count);

  test.each([
    [['barang saya mana', 'barang saya mana kak', 'barang saya manaa'], 'id', [3]],
    [['resi kapan keluar', 'resi kapan keluar', 'halo', 'resi kapan keluar?'], 'id', [3]],
    [['where is my order', 'where is my order?', 'hi, where is my order'], 'en', [3]],
    [['halo kak', 'halo kak', 'halo kak'], 'id', []],
    [['bisa ga', 'bisa ga', 'bisa ga'], 'id', []],
    [['barang saya mana', 'warna birunya ada', 'barang saya mana'], 'id', []],
  ])('%j (%s): %j', (texts, locale, counts) => {
    expect(asked(texts, locale)).toEqual(counts);
  });

  const photosAsked = (text: string) =>
    facts(
      [{ event: 'photos_requested', atLeast: 2 }],
      [],
      [turn('agent', text), turn('customer', 'nanti'), turn('agent', text), turn('customer', 'sibuk')],
    ).length === 1;

  test.each([
    ['Videonya belum kami terima ya, Kak.', true],
    ['Untuk gambarnya mohon dikirim lewat chat ini.', true],
    ['Fotonya bisa dilampirkan di sini?', true],
    ['Fotonya masih kami tunggu, Kak.', true],
    ['The pictures have not reached us yet.', true],
    ['The photo of the label, could you send it here?', true],
    ['We are still waiting for your photos.', true],
    ['Terima kasih fotonya, penggantinya kami kirim besok.', false],
    ['Fotonya sudah kami terima. Barangnya bisa dikirim balik.', false],
    ['Thanks for the photos, your refund is on its way.', false],
  ])('%s asks for photos: %s', (text, expected) => {
    expect(photosAsked(text)).toBe(expected);
  });
});
