import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SuggestionRequestSchema } from '../../../../assist-api/routes/suggestions/schema.ts';
import { maxContextCharacters, parseAppContext } from '../../../../site/console/frame/app-context.ts';
import {
  type FramedConversation,
  toFramedConversation,
} from '../../../../site/console/frame/framed-conversation.ts';

const origin = 'https://chat.example:8443';

/** A context in the form that Chatwoot sends, with fields that nobody asked for. */
const context = (conversation: object = {}, rest: object = {}) => ({
  event: 'appContext',
  data: {
    conversation: {
      id: 42,
      account_id: 3,
      status: 'open',
      meta: { channel: 'Channel::Whatsapp', sender: { id: 9, name: 'Rina Wulandari' }, hmac_verified: false },
      messages: [],
      additional_attributes: {},
      custom_attributes: {},
      ...conversation,
    },
    contact: {
      id: 9,
      name: 'Rina Wulandari',
      email: 'rina@mail.example',
      phone_number: '+62811',
      thumbnail: '',
    },
    currentAgent: { id: 1, name: 'Mallory', email: 'mallory@chat.example' },
    ...rest,
  },
});

function read(value: unknown): FramedConversation | undefined {
  const parsed = parseAppContext(JSON.stringify(value));
  return parsed && toFramedConversation(parsed, origin);
}

const message = (more: object) => ({
  id: 1,
  message_type: 0,
  content: 'halo',
  created_at: 1_900_000_000,
  ...more,
});

describe('a conversation of the help desk', () => {
  it('comes with its messages, the contact, the channel and an id of its own', () => {
    const messages = [
      message({ content: 'kak pesanan sy blm sampe' }),
      message({ message_type: 1, content: 'Boleh nomor pesanannya, Kak?', created_at: 1_900_000_060 }),
      message({ content: 'TK-20418', created_at: 1_900_000_120 }),
    ];
    expect(read(context({ messages, custom_attributes: { order_number: 'TK-20418' } }))).toEqual({
      conversationId: 'chat.example:8443/3/42',
      messages: [
        { role: 'customer', text: 'kak pesanan sy blm sampe', sentAt: '2030-03-17T17:46:40.000Z' },
        { role: 'agent', text: 'Boleh nomor pesanannya, Kak?', sentAt: '2030-03-17T17:47:40.000Z' },
        { role: 'customer', text: 'TK-20418', sentAt: '2030-03-17T17:48:40.000Z' },
      ],
      contact: { name: 'Rina Wulandari', email: 'rina@mail.example', phone: '+62811', custom_attribute: {} },
      custom_attribute: { order_number: 'TK-20418' },
      channel: 'whatsapp',
    });
  });

  it('never says who the agent is', () => {
    expect(JSON.stringify(read(context()))).not.toMatch(/mallory/i);
  });

  it('leaves out notes, activities, deleted and empty messages, and takes templates for sent', () => {
    const messages = [
      message({ private: true, message_type: 1, content: 'jangan dikirim' }),
      message({ message_type: 2, content: 'Budi assigned to Rina' }),
      message({ content: 'pesan ini dihapus', content_attributes: { deleted: true } }),
      message({ content: null }),
      message({ content: ' \n ' }),
      message({ message_type: 7 }),
      message({ message_type: 'incoming' }),
      'no message',
      message({ message_type: 3, content: 'Kami segera membalas.' }),
      message({ content: 'ok', content_attributes: null, private: null }),
    ];
    const texts = read(context({ messages }))?.messages.map(({ role, text }) => [role, text]);
    expect(texts).toEqual([
      ['agent', 'Kami segera membalas.'],
      ['customer', 'ok'],
    ]);
  });

  it('marks attachments as the API reads them', () => {
    const messages = [
      message({ content: null, attachments: [{ file_type: 'image' }, { file_type: 'image' }] }),
      message({
        content: 'ini resinya',
        attachments: [{ file_type: 'file', data_url: 'https://chat.example/x' }],
      }),
      message({ content: null, attachments: [{ file_type: 'hologram' }] }),
      message({ content: null, attachments: 'none' }),
    ];
    expect(read(context({ messages }))?.messages.map(({ text }) => text)).toEqual([
      '[foto]\n[foto]',
      'ini resinya\n[dokumen]',
      '[lampiran]',
    ]);
  });

  it.each([
    ['Channel::WebWidget', {}, 'chat'],
    ['Channel::Email', {}, 'email'],
    ['Channel::Sms', {}, 'sms'],
    ['Channel::Instagram', {}, 'chat'],
    ['Channel::TwitterProfile', { type: 'tweet' }, 'social'],
    ['Channel::TwitterProfile', {}, 'chat'],
    ['Channel::TwilioSms', {}, undefined],
    ['Channel::Api', {}, undefined],
    ['toString', {}, undefined],
    [undefined, {}, undefined],
  ])('knows the channel %s %j as %s', (channel, additional_attributes, expected) => {
    expect(read(context({ meta: { channel }, additional_attributes }))?.channel).toBe(expected);
  });

  it('takes the sender where the contact is not known yet', () => {
    expect(read(context({}, { contact: null }))?.contact.name).toBe('Rina Wulandari');
    expect(read(context({ meta: null }, { contact: null }))?.contact).toEqual({ custom_attribute: {} });
  });

  it('keeps what the API takes of custom attributes', () => {
    const custom_attributes = {
      order_number: 'TK-1',
      total: 149_000,
      vip: false,
      blank: ' ',
      nothing: null,
      nested: { a: 1 },
      long: 'x'.repeat(2_001),
    };
    expect(read(context({ custom_attributes }))?.custom_attribute).toEqual({
      order_number: 'TK-1',
      total: 149_000,
      vip: false,
    });
  });

  it('keeps the newest messages of a long conversation within what the API takes', () => {
    const messages = Array.from({ length: 250 }, (_, index) => message({ content: `pesan ${index}` }));
    const many = read(context({ messages }))?.messages;
    expect([many?.length, many?.at(-1)?.text]).toEqual([100, 'pesan 249']);
    const long = Array.from({ length: 10 }, () => message({ content: 'x'.repeat(30_000) }));
    expect(read(context({ messages: long }))?.messages.map(({ text }) => text.length)).toEqual([
      20_000, 20_000, 20_000,
    ]);
  });

  it('tells conversations of other accounts and help desks apart', () => {
    const ids = [read(context()), read(context({ account_id: 4 })), read(context({ id: 43 }))].map(
      (conversation) => conversation?.conversationId,
    );
    expect(new Set(ids).size).toBe(3);
    const parsed = parseAppContext(JSON.stringify(context()));
    expect(parsed && toFramedConversation(parsed, 'https://other.example').conversationId).toBe(
      'other.example/3/42',
    );
  });
});

describe('anything else', () => {
  it.each([
    ['another event', { ...context(), event: 'conversationUpdated' }],
    ['no conversation', { event: 'appContext', data: {} }],
    ['a conversation without an id', context({ id: undefined })],
    ['an id of another kind', context({ id: { toString: 'x' } })],
    ['a list', []],
    ['null', null],
    ['text', 'appContext'],
  ])('is passed over: %s', (_name, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('is passed over where it is no text, no JSON or too long', () => {
    expect(parseAppContext(context())).toBeUndefined();
    expect(parseAppContext('{"event":"appContext"')).toBeUndefined();
    const filled = JSON.stringify(context({ filler: 'x'.repeat(maxContextCharacters) }));
    expect(parseAppContext(filled)).toBeUndefined();
  });

  it('never throws, and what comes out is what the API takes', () => {
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', -1, 1e300, '\u0000', '\ud800', 'x'.repeat(300)),
    );
    const entry = fc.record(
      {
        message_type: fc.oneof(fc.integer({ min: -1, max: 5 }), hostile),
        content: fc.oneof(fc.string(), hostile),
      },
      { requiredKeys: ['message_type'] },
    );
    const shaped = fc
      .tuple(
        fc.oneof(fc.array(fc.oneof(entry, hostile)), hostile),
        fc.array(
          fc.tuple(fc.constantFrom('created_at', 'private', 'attachments', 'content_attributes'), hostile),
        ),
        fc.dictionary(fc.string(), hostile),
        hostile,
        hostile,
      )
      .map(([messages, more, custom_attributes, meta, contact]) =>
        context(
          {
            messages: Array.isArray(messages)
              ? messages.map((each: unknown) => ({ ...(each as object), ...Object.fromEntries(more) }))
              : messages,
            custom_attributes,
            meta,
          },
          { contact },
        ),
      );
    fc.assert(
      fc.property(fc.oneof(hostile, shaped), (value) => {
        const conversation = read(value);
        if (!conversation || conversation.messages.length === 0) return;
        const { messages, contact, custom_attribute, conversationId, channel } = conversation;
        const request = {
          messages,
          contact,
          conversation: { id: conversationId, custom_attribute },
          ...(channel && { channel }),
        };
        expect(SuggestionRequestSchema.safeParse(request)).toMatchObject({ success: true });
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string(), (text) => parseAppContext(text) === undefined));
  });
});
