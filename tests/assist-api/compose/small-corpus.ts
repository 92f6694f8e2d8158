import { join } from 'node:path';
import { createComposer } from '../../../assist-api/compose/index.ts';
import type { ReplyContext } from '../../../assist-api/compose/index.ts';
import type { CannedResponse } from '../../../content/corpus/corpus.ts';
import { loadCorpus } from '../../../content/corpus/index.ts';
import { LocaleReplyPartsSchema } from '../../../content/corpus/schema/reply-parts.ts';

const fixture = await loadCorpus(join(import.meta.dirname, '../../fixtures/corpus'));

const indonesian = LocaleReplyPartsSchema.parse({
  registers: {
    kak: { named: 'Kak {{ contact.first_name }}', unnamed: 'Kak' },
    anda: { named: '{{ contact.name }}', unnamed: '', words: { Kakak: 'Anda', Kak: '' } },
    'bapak-ibu': {
      named: "{{ contact.title | default: 'Bapak/Ibu' }} {{ contact.name }}",
      unnamed: 'Bapak/Ibu',
      words: { Kakak: "{{ contact.title | default: 'Bapak/Ibu' }}", Kak: '' },
    },
  },
  greetings: {
    hello: ['Halo, {{ addressee }}.', 'Hai {{ addressee }},'],
    byTime: [
      { until: 11, wordings: ['Selamat pagi, {{ addressee }}.'] },
      { until: 15, wordings: ['Selamat siang, {{ addressee }}.'] },
      { until: 18, wordings: ['Selamat sore, {{ addressee }}.'] },
      { until: 24, wordings: ['Selamat malam, {{ addressee }}.'] },
    ],
    salam: ['Waalaikumsalam, {{ addressee }}.'],
    formal: { for: ['legal'], register: 'bapak-ibu', wordings: ['Yth. {{ addressee }},'] },
    phone: ['Halo, saya {{ agent.first_name }} dari {{ business.name }}.'],
  },
  acknowledgements: {
    damage: ['Sayang sekali lenteranya pecah.'],
    frustration: ['Wajar kalau Kakak kesal.', 'Kami mengerti ini melelahkan.'],
  },
  closings: [
    { for: ['thanks'], wordings: ['Salam hangat, {{ agent.first_name | default: business.name }}'] },
    { channels: ['sms', 'social'], wordings: ['- {{ agent.first_name | default: business.name }}'] },
    {
      wordings: [
        'Salam, {{ agent.first_name | default: business.name }}',
        'Dari kami, {{ agent.first_name | default: business.name }}',
      ],
    },
  ],
  holding: {
    received: ['Kami sedang memeriksa {{ checking }}.'],
    news: ['Kami kabari {{ news_at }}.'],
    checking: { orders: 'catatan pesanannya', other: 'hal ini' },
  },
  publicReplies: ['Kami lanjutkan lewat pesan pribadi.'],
  publicNotices: ['Nomor pesanan jangan ditulis di sini.'],
  advice: {
    photos: ['Fotonya kirim ke {{ channel.address }}.'],
    long: ['Lengkapnya lewat {{ channel.address }}.'],
    link: ['Lengkapnya: {{ link }}'],
  },
  marketplace: { link: 'halaman toko', contact: 'chat ini' },
});

const english = LocaleReplyPartsSchema.parse({
  registers: { neutral: { named: '{{ contact.first_name }}', unnamed: '' } },
  greetings: { hello: ["Hi {{ addressee | default: 'there' }},"] },
  acknowledgements: { damage: ['What a shame.'], frustration: ['I see why you are annoyed.'] },
  closings: [{ wordings: ['Best wishes, {{ agent.first_name | default: business.name }}'] }],
  holding: {
    received: ['We are checking {{ checking }}.'],
    news: ['You will hear from us {{ news_at }}.'],
    checking: { other: 'this' },
  },
  publicReplies: ['We go on in private messages.'],
  publicNotices: ['Please post no order number here.'],
  advice: { long: ['In full at {{ channel.address }}.'], link: ['In full: {{ link }}'] },
  marketplace: { link: 'the shop page', contact: 'this chat' },
});

/** The fixture with parts of replies. */
export const corpus = {
  ...fixture,
  business: { ...fixture.business, registers: { email: 'anda' as const } },
  replyParts: new Map([
    ['id', indonesian],
    ['en', english],
  ]),
};

const [base] = fixture.responses;
if (!base) throw new Error('the fixture has responses');

/** A response with nothing but what is given. */
export function response(over: Partial<CannedResponse>): CannedResponse {
  return {
    ...base,
    locale: 'id',
    variants: [],
    sources: [],
    register: undefined,
    body: '',
    ...over,
  } as CannedResponse;
}

const order = '{{ conversation.custom_attribute.order_number }}';

/** Steps with a link, the customer's order, two wordings, a short text, and what happens next. */
export const steps = response({
  shortCode: 'langkah',
  body: `Pesanan ${order} bisa diretur ya, Kak:\n\n1. Buka [Pesanan saya](https://lentera.example/pesanan).\n2. Ketuk **Retur**, lalu *Kirim*.\n\nKakak cukup menunggu 2–3 hari kerja. Ongkirnya Rp12.000.`,
  variants: [
    `Retur pesanan ${order} diajukan di [Pesanan saya](https://lentera.example/pesanan), Kak, dan selesai dalam 2–3 hari kerja dengan ongkir Rp12.000.`,
  ],
  whatHappensNext: 'Kabarnya kami kirim besok sebelum pukul 12.00 WIB.',
  short: `Retur pesanan ${order} lewat Pesanan saya, ongkir Rp12.000.`,
});

/** General advice: no data of anybody, but addresses and a table. */
export const general = response({
  shortCode: 'umum',
  body: 'Hubungi +62 812-1111-2222 atau halo@lentera.example, atau baca https://lentera.example/bantuan dan lapor.go.id.\n\n| Cara | Lama |\n|---|---|\n| QRIS | 1 hari |\n\n`LN` adalah awalan nomor.',
  whatHappensNext: 'Balas dengan nomor pesanannya.',
});

/** Asks for photos. */
export const photos = response({
  shortCode: 'foto',
  body: 'Kirim foto lenteranya.',
  asksFor: ['photos'],
  acknowledgement: 'damage',
});

export const composer = createComposer({ corpus });

/** A Wednesday, 10.00 in Jakarta. */
export const now = new Date('2030-03-06T03:00:00Z');

/** A context in which nothing is missing. */
export function context(over: Partial<ReplyContext> = {}): ReplyContext {
  return {
    locale: 'id',
    messages: [{ role: 'customer', text: 'mau retur' }],
    contact: { name: 'Rina Dewi' },
    agent: { name: 'Dimas' },
    conversation: { id: '7', custom_attribute: { order_number: 'LN-104' } },
    triage: null,
    now,
    ...over,
  };
}

/** Triage with signals of these kinds. */
export function triageOf(...kinds: string[]): NonNullable<ReplyContext['triage']> {
  const signals = kinds.map((kind) => ({ kind, label: kind, evidence: [] }));
  return { signals, topic: 'orders', replyBy: '2030-03-06T04:07:00Z' };
}
