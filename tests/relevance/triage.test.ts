import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createRetriever } from '../../assist-api/retrieval/index.ts';
import type { ItemKind } from '../../assist-api/suggest/retriever.ts';
import { createLearnedTriage, createTriage, triageSources } from '../../assist-api/triage/index.ts';
import type { TriageRequest } from '../../assist-api/triage/index.ts';
import { loadCorpus } from '../../content/corpus/index.ts';
import { createAnalyser } from '../../content/corpus/language/index.ts';
import { PrioritySchema } from '../../content/corpus/schema/business.ts';

/** A message that triage was developed on, with what an experienced agent sees in it. Never the set that judges. */
const DevelopmentMessageSchema = z.strictObject({
  messageId: z.string(),
  /** `mix`: in two languages. */
  language: z.enum(['id', 'en', 'mix']),
  text: z.string().min(1),
  /** Null where the message alone tells none. */
  topic: z.string().nullable(),
  priority: PrioritySchema,
  signals: z.array(z.string()),
});
const messages = readFileSync(join(import.meta.dirname, 'triage-development.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => DevelopmentMessageSchema.parse(JSON.parse(line)));

const corpus = await loadCorpus(join(import.meta.dirname, '../../content'));
const analyser = createAnalyser({ vocabulary: corpus.vocabulary });
const now = () => corpus.resolvedAt;
const retriever = createRetriever({ corpus, now });
/** Rules alone, on which the messages were developed. */
const byRules = createTriage({ corpus, analyser, now });
/** With what past messages teach, as it is shipped. */
const asShipped = createTriage({
  corpus,
  analyser,
  learned: createLearnedTriage(triageSources(corpus), analyser),
  now,
});
const lists: readonly (readonly ItemKind[])[] = [['response'], ['article', 'playbook']];

const read = messages.map((message) => {
  const { locale } = analyser.detectLocale(message.text, corpus.business.locales);
  const hits = lists.map((kinds) => retriever.search({ text: message.text, locale, kinds, limit: 5 }));
  const request: TriageRequest = {
    messages: [{ text: message.text, message: 0, offset: 0 }],
    locale,
    channel: 'whatsapp',
    hits,
  };
  const result = byRules(request);
  const { topic } = asShipped(request);
  return { message, result, topic, found: result.signals.map(({ kind }) => kind) };
});

const share = (count: number, of: number) => (of === 0 ? 1 : count / of);
const countsOf = (kind: string) => {
  const hit = read.filter(
    ({ message, found }) => message.signals.includes(kind) && found.includes(kind),
  ).length;
  const expected = messages.filter(({ signals }) => signals.includes(kind)).length;
  const given = read.filter(({ found }) => found.includes(kind)).length;
  return { hit, expected, given };
};

test('there are at least 150 messages, and their signals exist', () => {
  const kinds = new Set(corpus.signals.map(({ kind }) => kind));
  expect(messages.length).toBeGreaterThanOrEqual(150);
  expect(messages.flatMap(({ signals }) => signals).filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('signals: precision at least 0.95 and recall at least 0.95 over all kinds', () => {
  let [hits, wanted, given] = [0, 0, 0];
  for (const { kind } of corpus.signals) {
    const counts = countsOf(kind);
    hits += counts.hit;
    wanted += counts.expected;
    given += counts.given;
    console.log(
      `${kind.padEnd(20)} n ${counts.expected}, found ${counts.hit}, wrong ${counts.given - counts.hit}`,
    );
  }
  const wrong = read.filter(
    ({ message, found }) => found.toSorted().join() !== message.signals.toSorted().join(),
  );
  for (const { message, found, result } of wrong) {
    console.log(
      `${message.messageId} ${message.text}\n  wanted ${message.signals.join(', ')}; found ${found.join(', ')}`,
      JSON.stringify(result.signals.map(({ evidence }) => evidence.map(({ text }) => text))),
    );
  }
  console.log(
    `precision ${share(hits, given).toFixed(3)}, recall ${share(hits, wanted).toFixed(3)}, n ${wanted}`,
  );
  expect(share(hits, given)).toBeGreaterThanOrEqual(0.95);
  expect(share(hits, wanted)).toBeGreaterThanOrEqual(0.95);
});

test('priority: exact for at least 0.75, and at least 0.9 of the urgent ones found', () => {
  const exact = read.filter(({ message, result }) => message.priority === result.priority).length;
  const urgent = read.filter(({ message }) => message.priority === 'urgent');
  const foundUrgent = urgent.filter(({ result }) => result.priority === 'urgent').length;
  const alwaysNormal = messages.filter(({ priority }) => priority === 'normal').length;
  for (const { message, result } of read) {
    if (message.priority !== result.priority) {
      console.log(
        `${message.messageId} ${message.priority} but ${result.priority} (${result.topic ?? '-'}): ${message.text} | ${result.priorityReason}`,
      );
    }
  }
  console.log(
    `priority exact ${share(exact, read.length).toFixed(3)} (always normal ${share(alwaysNormal, read.length).toFixed(3)}), urgent ${foundUrgent} of ${urgent.length}`,
  );
  expect(share(exact, read.length)).toBeGreaterThanOrEqual(0.75);
  expect(share(foundUrgent, urgent.length)).toBeGreaterThanOrEqual(0.9);
});

test('topic: right for at least 0.85 of the messages that tell one', () => {
  const told = read.filter(({ message }) => message.topic !== null);
  const right = told.filter(({ message, topic }) => message.topic === topic).length;
  for (const { message, topic } of told) {
    if (message.topic !== topic)
      console.log(`${message.messageId} ${message.topic ?? ''} but ${topic ?? '-'}: ${message.text}`);
  }
  console.log(`topic ${share(right, told.length).toFixed(3)}, n ${told.length}`);
  expect(share(right, told.length)).toBeGreaterThanOrEqual(0.85);
});

/** What the shipped triage tells of a message, after what an agent wrote. */
function told(text: string, agent?: string) {
  const { locale } = analyser.detectLocale(text, corpus.business.locales);
  const hits = lists.map((kinds) => retriever.search({ text, locale, kinds, limit: 5 }));
  const turn = { message: 0, offset: 0, attachments: [] };
  return asShipped({
    messages: [{ text, message: 0, offset: 0 }],
    locale,
    channel: 'whatsapp',
    hits,
    ...(agent !== undefined && {
      turns: [
        { ...turn, role: 'agent', text: agent },
        { ...turn, role: 'customer', text },
      ],
    }),
  });
}

test.each([
  'what time are you open tomorrow?',
  'kalau bayar jam 1 siang, same day masih keburu?',
  'bentar',
  'kami dari CV Sumber Rejeki menawarkan jasa desain untuk toko kakak',
  'hapus semua data saya kak',
  'please delete my data',
  'Could I change my address, and how do points work?',
  'minggu lalu 90rb sekarang 75rb ya',
  'colokan lampunya kaki tiga?',
  'kancing kemejanya lepas habis dicuci',
  'sekrup mejanya copot waktu dirakit',
  'bahannya gampang kebakar ga kak',
  'tag-nya lepas pas dicoba, belum dipakai kok',
  'tolong antar ke kantor polisi, saya bertugas di sana',
  'yang nerima paketnya pengacara di kantor saya',
  'please deliver it to the police station where I work',
  'my solicitor will collect the parcel',
])('nothing urgent is seen in "%s"', (text) => {
  expect(told(text).priority).not.toBe('urgent');
});

test.each([
  ['kecewa? nggak kok, seneng malah', 'frustration'],
  ['janji temu sama kurir bisa jam 9 ga?', 'broken_promise'],
  ['janji deh besok saya order lagi, tapi belum ada duit', 'broken_promise'],
  ['harga kursi 1,2jt bisa dicicil ga kak', 'haggling'],
  ['kurirnya bilang saya goblok', 'abuse'],
  ['my solicitor will collect the parcel', 'legal'],
  ['maaf baru bales, ini fotonya', 'out_of_reach'],
])('"%s" is no %s', (text, kind) => {
  expect(told(text).signals.map((signal) => signal.kind)).not.toContain(kind);
});

test.each([
  ['parah banget ini toko', 'frustration', undefined],
  ['layanan kalian parah', 'frustration', undefined],
  ['ga puas sama layanannya', 'frustration', undefined],
  ['I will file a chargeback', 'refund_demand', undefined],
  ['chargeback aja deh', 'refund_demand', undefined],
  ['balikin duit saya, kalo nggak saya viralin', 'public_complaint', undefined],
  ['sudah lewat jam 3 belum dikabari', 'broken_promise', 'Kami kabari hari ini sebelum pukul 15.00 ya.'],
  ["it's past four and nobody called", 'broken_promise', 'We will call you by 4 pm today.'],
  ['ga usah foto deh, langsung ganti aja', 'out_of_reach', 'Boleh dikirim foto barangnya, Kak?'],
])('"%s" is %s', (text, kind, agent) => {
  expect(told(text, agent).signals.map((signal) => signal.kind)).toContain(kind);
});
