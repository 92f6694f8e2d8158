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
