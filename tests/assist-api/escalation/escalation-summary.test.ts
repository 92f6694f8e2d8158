import type { z } from 'zod';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskExcept } from '../../../assist-api/escalation/mask-except.ts';
import {
  EscalationRequestSchema,
  EscalationSummarySchema,
} from '../../../assist-api/routes/escalation-summaries/schema.ts';
import { replacing } from '../../content/corpus/changed-corpus.ts';
import { shopWithLimits } from '../procedures/shop-with-limits.ts';
import { createTestApi } from '../test-api.ts';

type Input = z.input<typeof EscalationRequestSchema>;

const api = await createTestApi();
const says = (...texts: string[]) => texts.map((text) => ({ role: 'customer' as const, text }));
const threat = says('lentera LN-104 rusak, saya laporkan ke polisi', 'telepon 0812-3456-7890');

async function sumUp(request: Input, locale = 'id') {
  const shop = await shopWithLimits();
  const summary = shop.escalationSummary({ ...EscalationRequestSchema.parse(request), locale }, 'agent');
  return EscalationSummarySchema.parse(summary);
}

async function partsOf(request: Input, locale?: string) {
  return (await sumUp(request, locale)).parts;
}

describe('the summary', () => {
  test('tells question, what was done, data, what is missing, deadline and team', async () => {
    const shop = await shopWithLimits();
    const { text, parts } = shop.escalationSummary(
      {
        ...EscalationRequestSchema.parse({
          messages: threat,
          channel: 'whatsapp',
          conversation: { id: 'c-7' },
          ticked: [
            { articleId: 'late-return', step: 1 },
            { articleId: 'late-return', step: 0 },
          ],
          sent: ['cara-retur'],
          tried: 'Sudah  ditelepon\ndua kali',
        }),
        locale: 'id',
      },
      'agent',
    );
    expect(parts).toMatchObject({
      question: 'lentera LN-104 rusak, saya laporkan ke polisi / telepon [telepon]',
      tried: [
        'Tanyakan alasannya',
        'Minta foto kaca',
        'Balasan terkirim: Cara mengembalikan lentera',
        'Sudah ditelepon dua kali',
      ],
      data: [
        { label: 'Nomor Pesanan', value: 'LN-104' },
        { label: 'Kanal', value: 'WhatsApp' },
        { label: 'Nomor percakapan', value: 'c-7' },
      ],
      missing: ['Foto', 'Alasan'],
      deadline: { isPromised: false },
      team: { id: 'workshop', name: 'Bengkel' },
      priority: 'urgent',
      evidence: ['“saya laporkan ke polisi”'],
      procedure: { articleId: 'late-return', title: 'Retur yang terlambat' },
    });
    for (const part of [
      'Untuk Bengkel, prioritas mendesak',
      '“lentera LN-104',
      '- Minta foto kaca',
      '- Foto',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('3456');
  });

  test('takes what the agent found out, where the case does not have it itself', async () => {
    const parts = await partsOf({
      messages: threat,
      known: [
        { label: 'Alasan', value: 'kaca\n retak' },
        { label: 'Nomor Pesanan', value: 'LN-999' },
        { label: 'Warna', value: 'biru' },
      ],
    });
    expect(parts.missing).toEqual(['Foto']);
    expect(parts.data).toEqual([
      { label: 'Nomor Pesanan', value: 'LN-104' },
      { label: 'Alasan', value: 'kaca retak' },
      { label: 'Warna', value: 'biru' },
    ]);
  });

  test('is written in the language of the team whatever the customer writes', async () => {
    const id = await partsOf({ messages: says('going to the police about LN-104') });
    expect(id).toMatchObject({
      question: 'going to the police about LN-104',
      team: { name: 'Bengkel' },
      procedure: { title: 'Retur yang terlambat' },
    });
    const en = await partsOf({ messages: says('saya laporkan ke polisi') }, 'en');
    expect(en).toMatchObject({ missing: ['Order number', 'Photo'], team: { name: 'Workshop' } });
  });

  test('counts all that the customer wrote, whatever they wrote last', async () => {
    const parts = await partsOf({
      messages: [...says('saya laporkan ke polisi'), { role: 'agent', text: 'Baik' }, ...says('halo?')],
    });
    expect(parts).toMatchObject({ priority: 'urgent', question: 'saya laporkan ke polisi / halo?' });
  });

  test('of a long conversation keeps beginning and end', async () => {
    const { question } = await partsOf({
      messages: says('awal sekali', 'kata '.repeat(300), 'akhir sekali'),
    });
    expect(question.length).toBeLessThan(420);
    expect(question).toMatch(/^awal sekali .* … .* akhir sekali$/);
  });

  test('without anything known says so and falls back on the topic', async () => {
    const { text, parts } = await sumUp({ messages: says('lentera belum datang') });
    expect(parts).toMatchObject({ tried: [], missing: [], evidence: [], team: { id: 'workshop' } });
    expect(parts.procedure).toBeUndefined();
    expect(text).toContain('Sudah dilakukan: –');
    expect((await partsOf({ messages: says('zzxq') })).team).toBeNull();
  });
});

describe('the procedure', () => {
  const calm = says('lentera belum datang');

  test('is the one that is named, else that of the last tick', async () => {
    expect((await partsOf({ messages: calm, articleId: 'late-return' })).procedure?.articleId).toBe(
      'late-return',
    );
    const ticked = [{ articleId: 'late-return', step: 0 }];
    expect((await partsOf({ messages: calm, ticked })).procedure?.articleId).toBe('late-return');
  });

  test('that is not known is passed over, as are steps and responses', async () => {
    const parts = await partsOf({
      messages: calm,
      articleId: 'nothing',
      ticked: [
        { articleId: 'nothing', step: 0 },
        { articleId: 'late-return', step: 99 },
      ],
      sent: ['nothing'],
    });
    expect(parts.tried).toEqual([]);
    expect(parts.procedure?.articleId).toBe('late-return');
  });
});

describe('the deadline', () => {
  test('is what an agent promised last', async () => {
    const { deadline } = await partsOf({
      messages: [
        ...says('lentera belum datang'),
        {
          role: 'agent',
          text: 'Kami kabari hari ini sebelum pukul 14.00 ya, Kak.',
          sentAt: '2030-03-06T01:00:00Z',
        },
        ...says('oke'),
      ],
    });
    expect(deadline).toEqual({
      at: '2030-03-06T07:00:00.000Z',
      text: 'hari ini sebelum pukul 14.00 WIB',
      isPromised: true,
    });
  });

  test('is else the reply-time target of the channel', async () => {
    const urgent = await partsOf({ messages: threat, channel: 'whatsapp' });
    expect(urgent.deadline).toMatchObject({ at: '2030-03-06T03:10:00.000Z', isPromised: false });
  });
});

describe('history', () => {
  const at = '2030-03-05T03:00:00Z';
  const events = (kind: string) => ({ events: Array.from({ length: 5 }, () => ({ kind, at })) });
  const pattern = (event: string) =>
    replacing(
      'raisesTo: high',
      `raisesTo: high\n  patterns: [{ event: ${event}, atLeast: 2, withinDays: 30 }]`,
    );
  const evidenceOf = async (event: string) => {
    const shop = await shopWithLimits({
      'signals.yaml': (text) =>
        pattern(event)(text).replace('raisesTo: urgent', 'raisesTo: urgent\n  procedure: late-return'),
    });
    const request = EscalationRequestSchema.parse({ messages: says('halo'), history: events(event) });
    return shop.escalationSummary({ ...request, locale: 'id' }, 'agent').parts.evidence;
  };

  test('tells how often the customer had to write, and nothing of what they did', async () => {
    expect(await evidenceOf('contact')).toEqual(['5 kontak dalam 30 hari']);
    expect(await evidenceOf('claim_without_evidence')).toEqual([]);
  });
});

describe('personal data', () => {
  test('is masked but for what is needed', () => {
    const text = 'hubungi 0812-3456-7890, kurirnya 0813-1111-2222 atau a@b.co';
    expect(maskExcept(text, ['0813-1111-2222'])).toBe(
      'hubungi [telepon], kurirnya 0813-1111-2222 atau [email]',
    );
    expect(maskExcept(text, [])).not.toMatch(/\d{4}/);
  });

  test('any value that is needed stands as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
        expect(maskExcept(`x ${value} y`, [value])).toContain(value);
      }),
    );
  });

  test('name, mail and phone of the contact are left out', async () => {
    const { text } = await sumUp({
      messages: threat,
      contact: { name: 'Rina Wulandari', email: 'rina@mail.example', phone: '081299998888' },
    });
    expect(text).not.toMatch(/Rina|mail\.example|9999/);
  });
});

test('any conversation is summed up', async () => {
  const shop = await shopWithLimits();
  const words = fc.oneof(
    fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
    fc.constantFrom('saya laporkan ke polisi', 'LN-104', '[foto]', '0812-3456-7890'),
  );
  const message = fc.record({ role: fc.constantFrom('customer', 'agent'), text: words });
  fc.assert(
    fc.property(
      fc.array(message, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('id', 'en'),
      (messages, locale) => {
        const parsed = EscalationRequestSchema.safeParse({ messages });
        fc.pre(parsed.success);
        const summary = shop.escalationSummary({ ...parsed.data, locale }, 'agent');
        expect(EscalationSummarySchema.parse(summary)).toEqual(summary);
        expect(summary.text).not.toContain('0812-3456-7890');
      },
    ),
    { numRuns: 100 },
  );
});

describe('POST /v1/escalation-summaries', () => {
  const body = { messages: [{ role: 'customer', text: 'lentera LN-104 belum datang' }] };

  test('answers signed-in callers only, in the first language by default', async () => {
    expect((await api.request('POST', '/v1/escalation-summaries', { body })).status).toBe(401);
    const answered = await api.asMachine('POST', '/v1/escalation-summaries', body);
    expect(answered.status).toBe(200);
    expect(EscalationSummarySchema.parse(await answered.json())).toMatchObject({ locale: 'id' });
  });

  test.each([
    { messages: [] },
    { ...body, locale: 'xx' },
    { ...body, tried: 'x'.repeat(2_001) },
    { ...body, ticked: [{ articleId: 'late-return', step: -1 }] },
    { ...body, label: 'x' },
  ])('refuses %j', async (wrong) => {
    expect((await api.asMachine('POST', '/v1/escalation-summaries', wrong)).status).toBe(400);
  });
});
