import { describe, expect, test } from 'vitest';
import { ReplyCheckRequestSchema } from '../../../../assist-api/routes/reply-checks/schema.ts';
import { ReplyRequestSchema } from '../../../../assist-api/routes/replies/schema.ts';
import {
  maxMessageCharacters as apiLimit,
  SuggestionRequestSchema,
} from '../../../../assist-api/routes/suggestions/schema.ts';
import {
  checkRequest,
  maxMessageCharacters,
  messagesOf,
  replyRequest,
  suggestionRequest,
} from '../../../../site/console/conversation/request.ts';
import { startReply } from '../../../../site/console/conversation/reply.ts';
import {
  type Conversation,
  emptyConversation,
  selectedReply,
} from '../../../../site/console/conversation/state.ts';
import { after, arrived } from './fixtures.ts';

const conversation = (changes: Partial<Conversation>): Conversation => ({
  ...emptyConversation('c-1', 0),
  ...changes,
});
const values = {
  'conversation.custom_attribute.order_number': ' TK-20418 ',
  'conversation.custom_attribute.courier': ' ',
  'contact.custom_attribute.tier': 'emas',
  'contact.email': 'rina@example.com',
};

describe('suggestions', () => {
  test('are not asked for while nothing was said, nor for more than the API takes', () => {
    expect(suggestionRequest(conversation({ message: ' \n' }), 'Sari')).toBeUndefined();
    expect(maxMessageCharacters).toBe(apiLimit);
    const long = 'a'.repeat(apiLimit);
    expect(suggestionRequest(conversation({ message: `${long}a` }), 'Sari')).toBeUndefined();
    expect(suggestionRequest(conversation({ message: long }), 'Sari')).toBeDefined();
  });

  test('do not hang on what the agent fills in', () => {
    const request = suggestionRequest(
      conversation({
        message: 'halo',
        contactName: ' Rina ',
        values,
        channel: 'whatsapp',
        replyLocale: 'id',
        hostId: '77',
      }),
      'Sari Wulandari',
    );
    expect(request).toEqual({
      messages: [{ role: 'customer', text: 'halo' }],
      locale: 'id',
      channel: 'whatsapp',
      contact: { name: 'Rina', custom_attribute: {} },
      agent: { name: 'Sari Wulandari' },
      conversation: { id: '77', custom_attribute: {} },
      limit: 3,
    });
    expect(SuggestionRequestSchema.safeParse(request).success).toBe(true);
  });

  test('are asked for in longer lists once more of one is wanted', () => {
    const request = suggestionRequest(conversation({ message: 'halo', longLists: ['articles'] }), null);
    expect(request).toHaveProperty('limit', 10);
    expect(SuggestionRequestSchema.safeParse(request).success).toBe(true);
  });

  test('without choices leave language and channel to the API', () => {
    const request = suggestionRequest(conversation({ message: 'halo' }), null);
    expect(request).not.toHaveProperty('locale');
    expect(request).not.toHaveProperty('channel');
    expect(request).toHaveProperty('agent', {});
  });
});

test('a long thread is cut to its last messages, with the typed one at the end', () => {
  const thread = Array.from({ length: 150 }, (_, index) => ({
    role: 'customer' as const,
    text: String(index),
  }));
  const messages = messagesOf({ thread, message: 'terakhir' });
  expect([messages.length, messages[0]?.text, messages.at(-1)?.text]).toEqual([100, '51', 'terakhir']);
  expect(messagesOf({ thread, message: '' })).toHaveLength(100);
});

test('the words of a reply are asked for with values where their names say, blanks left out', () => {
  const reply = { ...startReply([], true), choices: { greeting: 2, closing: null } };
  const request = replyRequest(conversation({ message: 'halo', values }), reply, null);
  expect(request).toMatchObject({
    responseIds: [],
    holding: true,
    contact: { email: 'rina@example.com', custom_attribute: { tier: 'emas' } },
    conversation: { custom_attribute: { order_number: 'TK-20418' } },
    parts: { greeting: 2, closing: null },
  });
  expect(ReplyRequestSchema.safeParse(request).success).toBe(true);
  expect(replyRequest(conversation({}), reply, null)).toBeUndefined();
});

test('a text is checked with everything that the agent knows of the case', () => {
  const known = after(
    arrived(),
    { type: 'caseDataAdded', datum: { kind: 'order_total', value: 'Rp189.000' } },
    { type: 'stepTicked', step: { articleId: 'lost-parcel', step: 0 }, isDone: true },
    { type: 'reasonStated', findingKey: 'k', reason: 'kasus lain' },
  );
  const reply = selectedReply(known);
  const request = reply && checkRequest(known, reply, null);
  expect(request).toMatchObject({
    responseIds: ['late'],
    caseData: [{ kind: 'order_total', value: 'Rp189.000' }],
    ticked: [{ articleId: 'lost-parcel', step: 0 }],
    stated: [{ findingKey: 'k', reason: 'kasus lain' }],
  });
  expect(ReplyCheckRequestSchema.safeParse(request).success).toBe(true);
  expect(reply && checkRequest(known, { ...reply, pieces: [] }, null)).toBeUndefined();
});
