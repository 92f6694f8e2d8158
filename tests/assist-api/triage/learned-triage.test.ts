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

test('of an urgent kind less is told by', () => {
  // One message in twenty-one has the kind; "rusak" stands with it and without it.
  const asked = ['warna', 'ukuran', 'harga', 'stok', 'rusak', 'bahan', 'berat', 'isi', 'merek', 'jumlah'];
  const rare: TriageSources = {
    ...sources,
    pastMessages: things.flatMap((thing) => [
      past(`awas ${thing} rusak`, 'retur', ['kesal']),
      ...asked.flatMap((word) => [
        past(`tanya ${word} ${thing}`, 'retur', []),
        past(`${thing} itu ${word} apa`, 'retur', []),
      ]),
    ]),
  };
  const learned = createLearnedTriage(rare, analyser);
  const sayings = ['awas', 'awas rusak', 'rusak', 'panci rusak'];
  // The longer a message asks of other things, the less a word in it speaks.
  const readings = sayings.flatMap((said) =>
    asked.map((_, count) =>
      learned.read(analyser.analyse(`${said} ${asked.slice(0, count).join(' ')}`, 'id')),
    ),
  );
  const told = (isUrgent?: (kind: string) => boolean) =>
    readings.filter((reading) => reading.signals(isUrgent).length > 0).length;
  expect(told((kind) => kind === 'kesal')).toBeGreaterThan(told());
  expect(told((kind) => kind === 'lain')).toBe(told());
  // A burst asks so for the kinds that are urgent.
  const burst = (urgent: string) =>
    sayings.flatMap((said) =>
      asked.filter((_, count) => {
        const text = `${said} ${asked.slice(0, count).join(' ')}`;
        const message = { reads: [readText(text, 'id', analyser)], place: { message: 0, offset: 0 } };
        const setting = { locale: 'id', urgent: new Set([urgent]) };
        return readLearned(learned, [message], setting).signals().length > 0;
      }),
    ).length;
  expect([burst('kesal'), burst('lain')]).toEqual([told((kind) => kind === 'kesal'), told()]);
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
