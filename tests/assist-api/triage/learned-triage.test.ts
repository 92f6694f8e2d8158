import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { createLearnedTriage, openSavedTriage } from '../../../assist-api/triage/index.ts';
import type { LearnedReading, LearnedTriage } from '../../../assist-api/triage/learned-triage.ts';
import { readLearned } from '../../../assist-api/triage/learned-burst.ts';
import { readText } from '../../../assist-api/triage/read-text.ts';
import type { TriageSources } from '../../../assist-api/triage/learned-triage.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';

const directory = mkdtempSync(join(tmpdir(), 'tanggap-triage-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});
const analyser = createAnalyser({ vocabulary: new Map() });
const things = ['panci', 'sprei', 'lampu', 'gelas', 'rak', 'karpet', 'bantal', 'sendok', 'meja', 'kursi'];
const past = (text: string, topic: string, signals: string[]) => ({
  locale: 'id',
  askedBy: 'customer' as const,
  text,
  topic,
  signals,
  docs: [],
});
const sources: TriageSources = {
  vocabulary: [],
  documents: [],
  shopName: 'Toko Arum',
  pastMessages: things.flatMap((thing) => [
    past(`paket ${thing} sampai mana ya`, 'kirim', []),
    past(`kecewa banget ${thing} saya rusak, minta uang kembali`, 'retur', ['kesal']),
  ]),
};
const message = analyser.analyse('kecewa banget nih, blender saya rusak', 'id');

const shareOf = ({ items }: LearnedTriage, reading: LearnedReading, topic: string) => {
  const { topics, shares } = reading.topics();
  return shares[topics.indexOf(items.numberOf(topic))] ?? 0;
};

test('tells topic and signals of a message like past ones, with the words that speak for them', () => {
  const learned = createLearnedTriage(sources, analyser);
  const reading = learned.read(message);
  expect(shareOf(learned, reading, 'retur')).toBeGreaterThan(0.8);
  const [signal, ...others] = reading.signals();
  expect(others).toEqual([]);
  expect(signal?.kind).toBe('kesal');
  const told = signal?.stretches.flatMap(({ first, last }) => message.slice(first, last + 1)) ?? [];
  expect(told.map(({ surface }) => surface)).toContain('kecewa');
  expect(
    createLearnedTriage(sources, analyser).read(analyser.analyse('paket vas sampai mana', 'id')).signals(),
  ).toEqual([]);
});

test('what was said before speaks for the topic, less than the text itself, and for no signal', () => {
  const learned = createLearnedTriage(sources, analyser);
  const short = analyser.analyse('terus gimana dong kak', 'id');
  const before = analyser.analyse('kecewa, rak saya rusak, minta uang kembali', 'id');
  const alone = shareOf(learned, learned.read(short), 'retur');
  const reading = learned.read(short, before);
  expect(shareOf(learned, reading, 'retur')).toBeGreaterThan(Math.max(alone, 0.8));
  expect(reading.signals()).toEqual(learned.read(short).signals());
  // What the text says itself counts more.
  const other = learned.read(analyser.analyse('paket lampu sampai mana ya', 'id'), before);
  expect(shareOf(learned, other, 'kirim')).toBeGreaterThan(0.5);
});

/** One message in twenty-one has the kind; "rusak" stands with it and without it. */
const asked = ['warna', 'ukuran', 'harga', 'stok', 'rusak', 'bahan', 'berat', 'isi', 'merek', 'jumlah'];
const rare: TriageSources = {
  ...sources,
  pastMessages: things.flatMap((thing) => [
    past(`awas ${thing} rusak, ada api`, 'retur', ['kesal']),
    ...asked.flatMap((word) => [
      past(`tanya ${word} ${thing}`, 'retur', []),
      past(`${thing} itu ${word} apa`, 'retur', []),
    ]),
  ]),
};

/** How many messages of so many words are told to be of the kind, of those that hold the words at one place or another. */
function countTold(said: string, size: number, isUrgent: boolean): number {
  const learned = createLearnedTriage(rare, analyser);
  const others = Array.from({ length: size }, (_, at) => asked[at % asked.length] ?? '');
  return others.filter((_, at) => {
    const text = others.with(at, said).join(' ');
    return learned.read(analyser.analyse(text, 'id')).signals(() => isUrgent).length > 0;
  }).length;
}

test('of an urgent kind less is told by in a long message, and more in one of a few words', () => {
  const told = (isUrgent: boolean) =>
    [20, 30, 40].map((size) => countTold('ada api', size, isUrgent)).reduce((sum, count) => sum + count, 0);
  expect(told(true)).toBeGreaterThan(told(false));
  const learned = createLearnedTriage(rare, analyser);
  const reading = learned.read(analyser.analyse('ada api', 'id'));
  expect(reading.signals(() => false).map(({ kind }) => kind)).toEqual(['kesal']);
  expect(reading.signals(() => true)).toEqual([]);
});

test('a burst asks so for the kinds that are urgent', () => {
  const learned = createLearnedTriage(rare, analyser);
  const text = 'ada api';
  const message = { reads: [readText(text, 'id', analyser)], place: { message: 0, offset: 0 } };
  const told = (urgent: string) =>
    readLearned(learned, [message], { locale: 'id', urgent: new Set([urgent]) }).signals().length;
  expect([told('kesal'), told('lain')]).toEqual([0, 1]);
});

test.each([
  ['function words and greetings', 'kami dari untuk anda halo'],
  ['the name of the shop', 'Toko Arum'],
  ['numbers', '3 12 500rb'],
])('%s are not what a signal rests on', (_, words) => {
  const spoken: TriageSources = {
    ...sources,
    pastMessages: things.flatMap((thing) => [
      past(`${thing} ini apa`, 'retur', []),
      past(`${words} ${thing} terbakar`, 'retur', ['kesal']),
    ]),
  };
  const learned = createLearnedTriage(spoken, analyser);
  const bare = analyser.analyse(words, 'id');
  expect(learned.read(bare).signals()).toEqual([]);
  const carried = analyser.analyse(`${words} terbakar`, 'id');
  const [signal] = learned.read(carried).signals();
  expect(signal?.stretches.some(({ last }) => last === carried.length - 1)).toBe(true);
});

test('words that past messages without a kind have speak against it, others do not', () => {
  const learned = createLearnedTriage(sources, analyser);
  const asked = analyser.analyse('paket kompor sampai mana ya', 'id');
  const [stretch] = learned.read(asked).against('kesal');
  const told = asked.slice(stretch?.first, (stretch?.last ?? 0) + 1).map(({ word }) => word);
  expect(told.length).toBeGreaterThan(0);
  expect(['paket', 'sampai', 'mana', 'ya']).toEqual(expect.arrayContaining(told));
  expect(learned.read(message).against('kesal')).toEqual([]);
  expect(learned.read(asked).against('belum dikenal')).toEqual([]);
});

test('without past messages nothing is told', () => {
  const reading = createLearnedTriage({ ...sources, pastMessages: [] }, analyser).read(message);
  expect(reading.topics()).toEqual({ topics: [], shares: [] });
  expect(reading.signals()).toEqual([]);
});

test('what was learned is kept for the same sources, and says the same', () => {
  const first = createLearnedTriage(sources, analyser, openSavedTriage(directory)).read(message);
  const analyse = vi.fn((text: string, locale: string) => analyser.analyse(text, locale));
  const unread = { ...analyser, analyse };
  const second = createLearnedTriage(sources, unread, openSavedTriage(directory)).read(message);
  expect(analyse).not.toHaveBeenCalled();
  expect(second.topics()).toEqual(first.topics());
  expect(second.signals()).toEqual(first.signals());
  const fewer = { ...sources, pastMessages: sources.pastMessages.slice(1) };
  expect(openSavedTriage(directory).read(fewer)).toBeUndefined();
});
