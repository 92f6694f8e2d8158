import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRetriever } from '../../../assist-api/retrieval/index.ts';
import { createLearnedTriage, createTriage, trySignals } from '../../../assist-api/triage/index.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { createAnalyser } from '../../../content/corpus/language/index.ts';

const corpus = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'));
const analyser = createAnalyser({ vocabulary: corpus.vocabulary });
// Wednesday 10.00 in Jakarta.
const now = () => new Date('2030-03-06T03:00:00Z');
const retriever = createRetriever({ corpus, now });
const triage = createTriage({ corpus, analyser, now });

const read = (texts: string | readonly string[], locale = 'id', channel?: 'email') => {
  const messages = [texts].flat().map((text, index) => ({ message: index + 3, offset: 0, text }));
  const text = messages.map((message) => message.text).join('\n');
  const search = (kinds: readonly ('response' | 'article')[]) =>
    retriever.search({ text, locale, kinds, limit: 5 });
  return triage({ messages, locale, channel, hits: [search(['response']), search(['article'])] });
};

describe('topic', () => {
  test('is that of what was found, with its team and the words that it rests on', () => {
    const text = 'kak, mau retur lentera';
    const result = read(text);
    expect(result).toMatchObject({
      topic: 'returns',
      topicTitle: 'Retur',
      team: 'workshop',
      teamName: 'Bengkel',
    });
    expect(result.confidence).toBeGreaterThan(0.2);
    expect(result.topicEvidence.length).toBeGreaterThan(0);
    for (const { text: quoted, start, end, message } of result.topicEvidence) {
      expect(text.slice(start, end)).toBe(quoted);
      expect(message).toBe(3);
    }
  });

  test('stays open when nothing fits, and the priority is normal', () => {
    expect(read('zzzz')).toMatchObject({
      topic: null,
      topicTitle: null,
      team: null,
      topicEvidence: [],
      priority: 'normal',
      confidence: 0,
    });
  });
});

describe('what past messages teach', () => {
  const past = (text: string, signals: string[]) => ({
    locale: 'id',
    askedBy: 'customer' as const,
    text,
    topic: 'returns',
    signals,
    docs: [],
  });
  const things = ['lentera', 'lampu', 'tali', 'tenda', 'kompor', 'tas', 'topi', 'jaket', 'sepatu', 'peta'];
  const pastMessages = things.flatMap((thing) => [
    past(`kecewa sama ${thing}, sudah rusak`, ['frustration']),
    past(`ada ${thing} warna biru dan merah yang cerah`, []),
    past(`mau tanya ${thing} ukuran besar kak, kecewa kalau kekecilan`, []),
  ]);
  const documents: [] = [];
  const learned = createLearnedTriage(
    { vocabulary: [], pastMessages, documents, shopName: 'Kopi' },
    analyser,
  );
  const request = (text: string) => ({
    messages: [{ message: 0, offset: 0, text }],
    locale: 'id',
    channel: undefined,
    hits: [],
  });
  const text = 'mau tanya payung ukuran besar kak, kecewa kalau kekecilan';

  test('a rule does not count where the words make its kind unlikely, and a trial says so', () => {
    const { triage: read, matches } = trySignals(corpus.signals, request(text), {
      corpus,
      analyser,
      learnedTriage: learned,
      now,
    });
    expect(read.signals).toEqual([]);
    expect(matches[0]).toMatchObject({ rule: { text: 'kecewa' }, deniedBy: { reason: 'pastMessages' } });
    const { start, end, text: quoted } = matches[0]?.deniedBy?.evidence ?? { start: 0, end: 0, text: '' };
    expect(quoted).not.toBe('');
    expect(text.slice(start, end)).toBe(quoted);
  });

  test('a rule counts in a sentence that tells of its kind by itself, whatever else is asked', () => {
    const reads = createTriage({ corpus, analyser, learned, now });
    const signals = (asked: string) => reads(request(asked)).signals.map(({ kind }) => kind);
    const asks = 'mau tanya payung ukuran besar kak, ada yang warna biru dan merah yang cerah';
    expect(signals(`${asks}, kecewa sama tasnya`)).toEqual([]);
    expect(signals(`${asks}? kecewa sama tasnya`)).toEqual(['frustration']);
    expect(signals(`${asks}? kecewa kalau kekecilan, mau tanya ukuran besar kak`)).toEqual([]);
  });

  test('what is denied is not told from past messages either', () => {
    const reads = createTriage({ corpus, analyser, learned, now });
    const kinds = (asked: string) => reads(request(asked)).signals.map(({ kind }) => kind);
    expect(kinds('kecewa sama payung, sudah rusak')).toEqual(['frustration']);
    expect(kinds('tidak kecewa sama payung, sudah rusak')).toEqual([]);
  });

  test('the rules of an urgent kind always count', () => {
    const signals = corpus.signals.map((signal) => ({ ...signal, raisesTo: 'urgent' as const }));
    const { triage: read } = trySignals(signals, request(text), {
      corpus,
      analyser,
      learnedTriage: learned,
      now,
    });
    expect(read.signals.map(({ kind }) => kind)).toEqual(['frustration']);
    expect(read.priority).toBe('urgent');
  });
});

describe('signals', () => {
  const kinds = (text: string, locale = 'id') => read(text, locale).signals.map(({ kind }) => kind);

  test.each([
    ['saya KECEWAAA', 'frustration'],
    ['kesel bgt', 'frustration'],
    ['kesal bgt kak', 'frustration'],
    ['kesal kak banget', 'frustration'],
    ['sangat mengecewakan', 'frustration'],
    ['sy laporkan ke polisi ya', 'threat'],
    ['so slow!', 'frustration'],
    ['saya tidak kecewa', []],
    ['gak terlalu kecewa kok', []],
    ['tidak hanya kecewa, kapok juga', 'frustration'],
    ['barang tidak datang, kecewa', 'frustration'],
    ['jangan sampai saya laporkan ke polisi', 'threat'],
    ['kecewaku', 'frustration'],
    ['lama', []],
  ])('%s gives %s', (text, expected) => {
    expect(kinds(text)).toEqual([expected].flat());
  });

  test.each([
    ["I'm not disappointed", []],
    ['not really disappointed', []],
    ['I am so disappointed', 'frustration'],
    ['I am going to the police', 'threat'],
    ['the police station is near', []],
  ])('%s gives %s', (text, expected) => {
    expect(kinds(text, 'en')).toEqual([expected].flat());
  });

  test('every signal quotes its words with their place', () => {
    const texts = ['lentera lama sekali', 'saya kecewa, KECEWA'];
    const [signal] = read(texts).signals;
    expect(signal?.evidence.map(({ text, message }) => [text, message])).toEqual([
      ['lama sekali', 3],
      ['kecewa', 4],
      ['KECEWA', 4],
    ]);
    for (const { text, message, start, end } of signal?.evidence ?? []) {
      expect(texts[message - 3]?.slice(start, end)).toBe(text);
    }
  });
});

describe('priority and sentiment', () => {
  test('a signal raises the priority of the topic, never lowers it', () => {
    expect(read('lentera belum datang').priority).toBe('normal');
    expect(read('lentera belum datang, kecewa').priority).toBe('high');
    expect(read('lentera belum datang, saya laporkan ke polisi').priority).toBe('urgent');
    expect(read('mau retur lentera, kecewa').priority).toBe('high');
  });

  test('the reason names the topic and the words that raised it, in the language of the reply', () => {
    expect(read('lentera belum datang, kecewa').priorityReason).toBe(
      'Topik Pesanan mulai dari biasa; dinaikkan karena “kecewa”',
    );
    expect(read('my lantern has not arrived', 'en').priorityReason).toBe('Topic Orders starts at normal');
  });

  test.each([
    ['kecewa', 'negative'],
    ['terima kasih banyak', 'positive'],
    ['terima kasih banyak, tapi kecewa', 'negative'],
    ['lentera saya di mana', 'neutral'],
  ])('%s is %s', (text, sentiment) => {
    expect(read(text).sentiment).toBe(sentiment);
  });
});

test('the reply-by time is the target of priority and channel', () => {
  expect(read('lentera belum datang').replyBy).toBe('2030-03-06T04:00:00.000Z');
  expect(read('lentera belum datang, kecewa').replyBy).toBe('2030-03-06T03:20:00.000Z');
  expect(read('lentera belum datang', 'id', 'email').replyBy).toBe('2030-03-06T07:00:00.000Z');
});
