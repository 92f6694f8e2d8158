import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxCharacters } from '../../../assist-api/compose/channel-rules.ts';
import { smsSegments } from '../../../assist-api/compose/sms.ts';
import { ChannelSchema } from '../../../content/corpus/schema/business.ts';
import { createComposer } from '../../../assist-api/compose/index.ts';
import type { ReplyContext } from '../../../assist-api/compose/index.ts';
import { composer, context, corpus, general, photos, steps, triageOf } from './small-corpus.ts';

const hostile = fc.constantFrom(
  '{{ agent.email }}',
  '{% raw %}',
  '<script>alert(1)</script>',
  '<b>x</b>',
  '**x** _y_ `z`',
  '[a](https://evil.example)',
  '[Nomor pesanan]',
  'https://evil.example/x',
  'www.evil.example',
  'evil.com',
  'rina@mail.example',
  '0812 3456 7890',
  '+62 812-3456-7890',
  'zq0x zqq1x',
  '$& $1 \\',
  '\u202e\u200b',
  '日本語の名前',
  'x'.repeat(190),
);
const name = fc.oneof(
  fc.constantFrom('', ' ', 'Suharto', 'Siti Rahma', 'I Made Arta', 'M. Rizki', 'RINA', "Nur'aini", 'Zoë'),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  hostile,
);
const value = fc.oneof(fc.constantFrom('LN-104', '189000', 'di gudang'), name);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const present = <Value extends object>(object: Value): Value =>
  Object.fromEntries(Object.entries(object).filter(([, one]) => one !== undefined)) as Value;

const message = fc.record({
  role: fc.constantFrom('customer' as const, 'agent' as const),
  text: fc.oneof(
    fc.constantFrom('halo', 'assalamualaikum', 'Halo Kak Rina', 'Wajar kalau Kakak kesal.', 'LN-104'),
    value,
  ),
});
const contexts: fc.Arbitrary<ReplyContext> = fc
  .record({
    locale: fc.constantFrom('id', 'en', 'jv'),
    channel: optional(fc.constantFrom(...ChannelSchema.options)),
    messages: fc.array(message, { maxLength: 4 }),
    contactName: optional(name),
    timeZone: optional(fc.constantFrom('Asia/Makassar', 'x')),
    agentName: optional(name),
    id: optional(value),
    order: optional(value),
    kinds: fc.subarray(['frustration', 'damage', 'thanks', 'threat']),
    hasTriage: fc.boolean(),
  })
  .map(({ locale, channel, messages, contactName, timeZone, agentName, id, order, kinds, hasTriage }) =>
    context({
      locale,
      channel,
      messages,
      contact: present({ name: contactName, time_zone: timeZone }),
      agent: present({ name: agentName }),
      conversation: present({
        id,
        custom_attribute: present({ order_number: order }) as Record<string, string>,
      }),
      triage: hasTriage ? triageOf(...kinds) : null,
    }),
  );
const orders = fc.record({
  responses: fc.subarray([...corpus.responses, steps, general, photos], { maxLength: 3 }),
  isHolding: fc.boolean(),
});
const anyReply = fc.tuple(contexts, orders);
const settings = { seed: 20_301, numRuns: 1_500 };

test('any reply is its parts, asks for what it lacks, and is the same again', () => {
  fc.assert(
    fc.property(anyReply, ([given, order]) => {
      const reply = composer.start(given).reply(order);
      const said = Object.values(reply.parts).filter(({ text }) => text !== '');
      expect(reply.text).toBe(said.map(({ text }) => text).join(reply.separator));
      for (const { label } of reply.missing) expect(reply.text).toContain(`[${label}]`);
      if (reply.insertable) {
        expect(reply.missing).toEqual([]);
        expect(reply.text).not.toBe('');
      }
      expect(composer.start(given).reply(order)).toEqual(reply);
    }),
    settings,
  );
});

test('a reply is the same whatever was composed before', () => {
  fc.assert(
    fc.property(anyReply, ([given, order]) => {
      const fresh = createComposer({ corpus }).start(given).reply(order);
      expect(composer.start(given).reply(order)).toEqual(fresh);
    }),
    { ...settings, numRuns: 500 },
  );
});

/** A text without the values that people gave, which may hold anything. */
function own(text: string, { contact, agent, conversation, messages }: ReplyContext): string {
  const given = [
    contact?.name,
    agent?.name,
    conversation?.id,
    ...Object.values(conversation?.custom_attribute ?? {}).map(String),
    ...messages.map((one) => one.text),
  ].flatMap((one) => (one === undefined ? [] : [one, ...one.split(/\s+/)]));
  const longestFirst = given.filter((one) => one.trim() !== '').sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, one) => rest.replaceAll(one, '\u0001'), text);
}

test('an insertable text has no unresolved placeholder, mark or internal text', () => {
  fc.assert(
    fc.property(anyReply, ([given, order]) => {
      const reply = composer.start(given).reply(order);
      if (!reply.insertable) return;
      for (const text of [own(reply.text, given), own(reply.html ?? '', given)]) {
        expect(text).not.toMatch(/\{\{|\}\}|\{%|undefined|null|\[object|zq+\d+x/);
      }
      // What agents are told to do is never sent.
      for (const { nextStep, followUp, title } of order.responses) {
        for (const internal of [nextStep, followUp, title]) {
          if (internal !== undefined) expect(reply.text).not.toContain(internal);
        }
      }
    }),
    settings,
  );
});

/** The same with values that hold nothing of their own. */
const plainContexts = contexts.map((given): ReplyContext => ({
  ...given,
  contact: { name: 'Rina' },
  agent: { name: 'Dimas' },
  conversation: { custom_attribute: { order_number: 'LN-104' } },
}));

test('a reply greets once, and never after the agent greeted', () => {
  const greetings = /\b(?:Halo|Hai|Hi|Selamat (?:pagi|siang|sore|malam)|Waalaikumsalam)\b/g;
  // The fixture's responses were written with a greeting of their own.
  const plain = orders.map(({ isHolding }) => ({ responses: [steps, photos], isHolding }));
  fc.assert(
    fc.property(plainContexts, plain, (given, order) => {
      const { text, parts } = composer.start(given).reply(order);
      const count = [...text.matchAll(greetings)].length;
      expect(count).toBeLessThanOrEqual(1);
      const greeted = [...given.messages, { role: 'agent' as const, text: 'Halo Kak' }];
      expect(composer.start({ ...given, messages: greeted }).reply(order).parts.greeting.choice).toBeNull();
      expect(parts.greeting.choice === null || count === 1).toBe(true);
    }),
    settings,
  );
});

test('an insertable text keeps the length of its channel', () => {
  fc.assert(
    fc.property(anyReply, ([given, order]) => {
      const { text, insertable } = composer.start(given).reply(order);
      if (!insertable || given.channel === undefined) return;
      if (given.channel === 'sms') expect(smsSegments(text)).toBeLessThanOrEqual(3);
      else expect(text.length).toBeLessThanOrEqual(maxCharacters[given.channel]);
    }),
    settings,
  );
});

type Writer = ReturnType<typeof composer.start>;
type Order = Parameters<Writer['reply']>[0];

/** A reply, and what it is with each other wording of a part. */
function everyText(writer: Writer, order: Order): string[] {
  const { text, html = '', parts, answers } = writer.reply(order);
  const others = [
    ...(['greeting', 'acknowledgement', 'closing'] as const).flatMap((name) =>
      parts[name].alternatives.map((choice) => ({ [name]: choice })),
    ),
    ...answers.flatMap(({ alternatives }, at) =>
      alternatives.map((choice) => ({
        answers: answers.map((answer, place) => (place === at ? choice : answer.choice)),
      })),
    ),
  ];
  return [text, html, ...others.map((choices) => writer.reply({ ...order, choices }).text)];
}

test('nothing of the person is said in public', () => {
  fc.assert(
    fc.property(contexts, orders, (given, order) => {
      const contact = { name: 'Zulaikha Wirjono', email: 'zulaikha@mail.example', phone: '081299998888' };
      const conversation = { id: 'C-7788', custom_attribute: { order_number: 'LN-987' } };
      const messages = [...given.messages, { role: 'customer' as const, text: 'pesanan LN-987 Rp455.000' }];
      const public_ = { ...given, channel: 'social' as const, contact, conversation, messages };
      const shown = JSON.stringify(everyText(composer.start(public_), order));
      for (const secret of ['Zulaikha', 'Wirjono', '081299998888', 'C-7788', 'LN-987', '455.000']) {
        expect(shown).not.toContain(secret);
      }
    }),
    settings,
  );
});

test('a marketplace gets no link, mail address or phone number, whatever the values', () => {
  fc.assert(
    fc.property(contexts, orders, (given, order) => {
      for (const said of everyText(composer.start({ ...given, channel: 'marketplace' }), order)) {
        expect(said).not.toMatch(/https?:|www\.|\.example\b|evil\.com|@mail|812[- ]?\d{3,}/);
      }
    }),
    settings,
  );
});

test('plain channels have no marks of WhatsApp or Markdown, and a call neither marks nor addresses', () => {
  fc.assert(
    fc.property(plainContexts, orders, (given, order) => {
      for (const channel of ['chat', 'sms', 'marketplace', 'phone'] as const) {
        const { text } = composer.start({ ...given, channel }).reply(order);
        expect(text).not.toMatch(/\*\w|\w\*|`|\]\(|^#|^\||<\w+>/m);
        if (channel === 'phone') expect(text).not.toMatch(/https?:/);
      }
    }),
    { ...settings, numRuns: 500 },
  );
});
